import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useRights } from '@/components/hooks/use-rights';
import { useKeys } from '@/components/keys/keys-context';
import { type Command, commandsFor } from '@/components/palette/commands';
import { toolsOnScreen } from '@/components/palette/tools-on-screen';
import { meOptions } from '@/components/queries/me';
import { queueOptions } from '@/components/queries/queue';

/** What this person may be offered at this moment, on this screen. */
export const useCommands = (): readonly Command[] => {
  const { data: me } = useQuery(meOptions());
  const rights = useRights();
  const { data: queue } = useQuery({ ...queueOptions(), enabled: rights.may('reviews.work') });
  const keys = useKeys();
  const dark = useComputedColorScheme('light') === 'dark';
  // As it was when the palette opened: nothing behind it changes meanwhile.
  const [tools] = useState(() => toolsOnScreen(document));
  return useMemo(() => {
    const free = queue !== undefined && queue.mine.held.length === 0;
    return commandsFor({
      sections: me?.sections ?? [],
      tools,
      keys,
      lanes: free ? queue.lanes : [],
      dark,
    });
  }, [me, queue, tools, keys, dark]);
};

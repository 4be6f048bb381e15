import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keepPreferences, preferencesOptions } from '@/components/queries/preferences';
import { DEFAULT_PREFERENCES, type Preferences } from '@/lib/domain/preferences';

const { queryKey } = preferencesOptions();

/**
 * This person's preferences, the desk's defaults until they are loaded, and a way to change some of them. A change
 * shows at once and goes back if the desk does not keep it; one is sent after the other, so that none undoes another.
 */
export const usePreferences = (): readonly [
  Preferences,
  (to: Partial<Preferences>) => void,
  refused: Error | null,
] => {
  const client = useQueryClient();
  const { data } = useQuery(preferencesOptions());
  const { mutate, error } = useMutation({
    scope: { id: 'preferences' },
    mutationFn: async () => keepPreferences(await client.ensureQueryData(preferencesOptions())),
    onError: () => client.invalidateQueries({ queryKey }),
  });
  const change = useCallback(
    (to: Partial<Preferences>) => {
      // What is kept is asked for first: a change over the defaults would undo all the others.
      void client
        .ensureQueryData(preferencesOptions())
        .then((kept) => client.setQueryData(queryKey, { ...kept, ...to }))
        .then(
          () => mutate(),
          () => undefined,
        );
    },
    [client, mutate],
  );
  return [data ?? DEFAULT_PREFERENCES, change, error];
};

import { type KeyboardEvent, useState } from 'react';
import { readPress, refusalOf } from '@/components/account/keys/pressed-key';
import { usePreferences } from '@/components/hooks/use-preferences';
import { keyLabel } from '@/components/keys/key-label';
import { keyName } from '@/components/keys/key-name';
import { rowOf } from '@/components/keys/key-table';
import { backToTable } from '@/components/keys/refuse-key';
import * as text from '@/components/text/en';
import type { Tool } from '@/components/viewer/keymap';

const words = text.keys.edit;

/** Which tool waits for a key, what was refused and what was done; changes are kept at once. */
export const useKeyEditor = () => {
  const [preferences, change, error] = usePreferences();
  const { keys } = preferences;
  const [waiting, setWaiting] = useState<Tool | null>(null);
  const [refused, setRefused] = useState<{ readonly tool: Tool; readonly why: string } | null>(null);
  const [done, setDone] = useState('');

  const keep = (next: typeof keys, said: string) => {
    setWaiting(null);
    setRefused(null);
    setDone(said);
    change({ keys: next });
  };
  const press = (tool: Tool, event: KeyboardEvent) => {
    const pressed = readPress(keys, tool, event.nativeEvent);
    if (pressed.what === 'leave') {
      setWaiting(null);
      setRefused(null);
      return;
    }
    event.preventDefault();
    if (pressed.what === 'refused') setRefused({ tool, why: pressed.why });
    if (pressed.what === 'key')
      keep({ ...keys, [tool]: pressed.key }, words.changed(keyName(tool), keyLabel(pressed.key)));
  };
  const back = (tool: Tool) => {
    const first = rowOf(tool)?.keys[0] ?? '';
    const after = backToTable(keys, tool);
    if ('code' in after) setRefused({ tool, why: refusalOf(first, after) });
    else keep(after.keys, words.changed(keyName(tool), keyLabel(first)));
  };
  return {
    preferences,
    error,
    waiting,
    refused,
    done,
    isChanged: (tool: Tool) => keys[tool] !== undefined,
    wait: (tool: Tool | null) => {
      setWaiting(tool);
      setRefused(null);
    },
    press,
    back,
    remove: (tool: Tool) => keep({ ...keys, [tool]: null }, words.removed(keyName(tool))),
    reset: () => keep({}, words.isReset),
    single: (singleKeys: boolean) => change({ singleKeys }),
  };
};

export type KeyEditor = ReturnType<typeof useKeyEditor>;

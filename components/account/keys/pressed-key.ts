import { type KeyPress, plainKey } from '@/components/keys/effective-keys';
import { keyLabel } from '@/components/keys/key-label';
import { keyName } from '@/components/keys/key-name';
import { type KeyRefusal, refuseKey } from '@/components/keys/refuse-key';
import * as text from '@/components/text/en';
import type { Tool } from '@/components/viewer/keymap';
import type { Preferences } from '@/lib/domain/preferences';

const words = text.keys.edit.refused;

/** Keys that are held for the sake of another one: the other one is waited for. */
const HELD: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

export type Pressed =
  | { readonly what: 'wait' }
  | { readonly what: 'leave' }
  | { readonly what: 'refused'; readonly why: string }
  | { readonly what: 'key'; readonly key: string };

/** Why a key is not to be had, as a sentence. */
export const refusalOf = (key: string, refusal: KeyRefusal): string =>
  refusal.code === 'taken'
    ? words.taken(keyLabel(key), keyName(refusal.by))
    : words[refusal.code](keyLabel(key));

/** What a key press means while a tool waits for its new key: Escape and Tab leave, a free key is taken. */
export const readPress = (keys: Preferences['keys'], tool: Tool, press: KeyPress): Pressed => {
  if (HELD.includes(press.key)) return { what: 'wait' };
  if (press.key === 'Escape' || press.key === 'Tab') return { what: 'leave' };
  const altGr = press.getModifierState?.('AltGraph') === true;
  if ((press.ctrlKey || press.altKey || press.metaKey) && !altGr)
    return { what: 'refused', why: words.chord };
  const key = plainKey(press);
  const refusal = refuseKey(keys, tool, key);
  return refusal ? { what: 'refused', why: refusalOf(key, refusal) } : { what: 'key', key };
};

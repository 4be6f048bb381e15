import type { KeyName } from '@/components/keys/key-table';
import * as text from '@/components/text/en';
import type { Tool } from '@/components/viewer/keymap';

const NAMES: Readonly<Record<KeyName, string>> = { ...text.viewer.tools, ...text.keys.rows };

/** What a row of the key table is called on the screen. */
export const keyName = (name: KeyName | Tool): string => NAMES[name];

import { effectiveKeys } from '@/components/keys/effective-keys';
import { reservedFor } from '@/components/keys/reserved-keys';
import { TOOLS, type Tool } from '@/components/viewer/keymap';
import type { Preferences } from '@/lib/domain/preferences';

export type KeyRefusal =
  | { readonly code: 'taken'; readonly by: Tool }
  | { readonly code: 'browser' | 'reader' };

/** Why a tool may not have this key: another tool has it, or somebody else listens to it. Null: it may. */
export const refuseKey = (keys: Preferences['keys'], tool: Tool, key: string): KeyRefusal | null => {
  const reserved = reservedFor(key);
  if (reserved) return { code: reserved };
  const { keysOf } = effectiveKeys({ keys, singleKeys: true });
  const by = TOOLS.find((other) => other !== tool && keysOf(other).includes(key));
  return by ? { code: 'taken', by } : null;
};

/**
 * The preferences' keys with this tool's back at the table's own. Refused where somebody gave that key to another
 * tool meanwhile.
 */
export const backToTable = (
  keys: Preferences['keys'],
  tool: Tool,
): { readonly keys: Preferences['keys'] } | KeyRefusal => {
  const { [tool]: _, ...rest } = keys;
  const free = effectiveKeys({ keys: rest, singleKeys: true })
    .keysOf(tool)
    .map((key) => TOOLS.find((other) => other !== tool && rest[other] === key));
  const by = free.find((other) => other !== undefined);
  return by ? { code: 'taken', by } : { keys: rest };
};

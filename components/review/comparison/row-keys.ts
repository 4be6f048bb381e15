import type { KeyboardEvent } from 'react';
import { FINDINGS, type Finding } from '@/lib/domain/worksheet';

/** What a key means inside one row of the worksheet. Nothing here saves or sends anything. */
export type RowAct =
  | { readonly act: 'find'; readonly finding: Finding }
  | { readonly act: 'go'; readonly step: 1 | -1 }
  | { readonly act: 'note' }
  | { readonly act: 'back' };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

const GO: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/**
 * @param writing whether the note has the focus: there digits and letters are text, and Escape leads back
 * @returns null where the key keeps its own meaning
 */
export const rowAct = ({ key, ...press }: Press, writing: boolean): RowAct | null => {
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return null;
  const step = GO[key];
  if (step) return { act: 'go', step };
  if (writing) return key === 'Escape' ? { act: 'back' } : null;
  const finding = /^[1-5]$/.test(key) ? FINDINGS[Number(key) - 1] : undefined;
  if (finding) return { act: 'find', finding };
  return key === 'n' ? { act: 'note' } : null;
};

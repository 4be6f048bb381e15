'use client';

import { useDispositionDraft } from '@/components/review/comparison/use-disposition-draft';
import * as text from '@/components/text/en';
import type { ComponentKey } from '@/lib/domain/worksheet';

interface PinCountProps {
  readonly candidate: string;
  readonly component: ComponentKey;
}

/** How many pins show this component group; nothing where none does. */
export function PinCount({ candidate, component }: PinCountProps) {
  const [{ pins }] = useDispositionDraft(candidate);
  const count = pins.filter((pin) => pin.component === component).length;
  return count === 0 ? null : <span>{text.viewer.pins.count(count)}</span>;
}

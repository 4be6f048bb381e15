import * as text from '@/components/text/en';
import { HALF, pinNumber, type Side } from '@/components/viewer/pins/pin-draft';
import type { PickedPin, Pins } from '@/components/viewer/pins/use-pins';
import type { Viewer } from '@/components/viewer/use-viewer';

const words = text.viewer.pins;

type Told = Pick<Pins, 'draft' | 'frozen' | 'component' | 'waiting' | 'full'> & {
  readonly picked: PickedPin | null;
};

/** Where a press goes in one frame with two images. */
const jointNote = (
  { mode, dials }: Pick<Viewer['compare'], 'mode' | 'dials'>,
  waiting: Side | null,
  markOf: (side: Side) => string,
): readonly string[] => {
  if (mode === 'side') return [];
  if (mode !== 'overlay') return [words.joint[mode]];
  return [words.joint.overlay(markOf(waiting ?? (dials.overlay >= 0.5 ? 'candidate' : 'probe')))];
};

/** What must be said while pins are set: the next thing to do. */
export const pinNotes = (
  pins: Told,
  compare: Pick<Viewer['compare'], 'mode' | 'dials'>,
  markOf: (side: Side) => string,
): readonly string[] => {
  const { draft, picked, waiting } = pins;
  if (pins.frozen) return [words.frozen];
  if (picked && picked.id !== HALF) return [words.picked(pinNumber(draft, picked.id), markOf(picked.side))];
  if (waiting) return [words.partner(markOf(waiting)), ...jointNote(compare, waiting, markOf)];
  if (pins.full) return [words.full];
  if (!pins.component) return [words.needsGroup];
  return [words.first, ...jointNote(compare, null, markOf)];
};

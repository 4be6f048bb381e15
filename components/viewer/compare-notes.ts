import * as text from '@/components/text/en';
import type { CompareState, compareFacts } from '@/components/viewer/compare-state';
import type { Mode } from '@/components/viewer/comparison';
import { type EyesByHand, eyesOf } from '@/components/viewer/eyes';
import type { ImageView } from '@/lib/domain/projection-view';

const eyeNote = (eyes: EyesByHand, images: readonly ImageView[], eyeless: ImageView | null): string => {
  const points = images.map(({ ref }) => eyes[ref]?.length ?? 0);
  const halfDone = images[points.indexOf(1)];
  if (halfDone) return text.viewer.eyes.second(halfDone.mark);
  return !eyeless && points.includes(2) ? text.viewer.eyes.done : text.viewer.eyes.lead;
};

type Compared = ReturnType<typeof compareFacts> &
  Pick<CompareState, 'refused' | 'settingEyes' | 'eyes'> & { readonly chosen: Mode };

/** What must be said about the way a pair is shown now, in the order of its weight. */
export const compareNotes = (compare: Compared, images: readonly ImageView[]): readonly string[] => {
  const { mode, chosen, refused, closed, poses, settingEyes, eyes, eyeless } = compare;
  if (settingEyes) return [eyeNote(eyes, images, eyeless)];
  if (closed(chosen)) return [text.viewer.gaveWay(text.viewer.tools[chosen])];
  if (refused && closed(refused)) return [text.viewer.staysClosed(text.viewer.tools[refused])];
  if (mode === 'side') return [];
  const without = images.filter((image) => !eyesOf(image, eyes)).map(({ mark }) => mark);
  return [
    text.viewer.aid,
    ...(poses === 'unknown' ? [text.viewer.poseUnknown] : []),
    ...(eyeless ? [text.viewer.eyes.missing(without.join(', '))] : []),
  ];
};

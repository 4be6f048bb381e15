import * as text from '@/components/text/en';
import { eyesOf } from '@/components/viewer/eyes';
import type { Viewer } from '@/components/viewer/use-viewer';
import type { ImageView } from '@/lib/domain/projection-view';

/** What must be said about the way a pair is shown now, in the order of its weight. */
export const compareNotes = (compare: Viewer['compare'], images: readonly ImageView[]): readonly string[] => {
  const { mode, poses, settingEyes, alignable } = compare;
  const without = images.filter((image) => !eyesOf(image, compare.eyes)).map(({ mark }) => mark);
  if (settingEyes) {
    const unset = images.find(({ ref }) => (compare.eyes[ref] ?? []).length === 1);
    return [unset ? text.viewer.eyes.second(unset.mark) : text.viewer.eyes.lead];
  }
  const closed = compare.closed(compare.chosen);
  if (closed) return [text.viewer.closedNow(text.viewer.tools[compare.chosen], text.viewer.closed[closed])];
  return [
    ...(mode === 'side' ? [] : [text.viewer.aid]),
    ...(mode !== 'side' && poses === 'unknown' ? [text.viewer.poseUnknown] : []),
    ...(mode !== 'side' && !alignable ? [text.viewer.eyes.missing(without.join(', '))] : []),
  ];
};

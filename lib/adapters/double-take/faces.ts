import { z } from 'zod';
import { providerId } from '@/lib/adapters/shared/text';

const box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });

export const entry = z.object({
  name: providerId,
  confidence: z.number(),
  match: z.boolean().nullish(),
  box: box.nullish(),
  detector: z.string().nullish(),
  filename: z.string().nullish(),
});

export type Entry = z.output<typeof entry>;
type Box = z.output<typeof box>;

/** One questioned face in one frame, and what each detector made of it. */
export interface SeenFace {
  readonly key: string;
  readonly entries: readonly [Entry, ...Entry[]];
}

const overlap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));

/** Detectors frame the same face differently; two people in one frame hardly share half of the smaller box. */
const sameBox = (a: Box, b: Box): boolean => {
  const shared = overlap(a.left, a.width, b.left, b.width) * overlap(a.top, a.height, b.top, b.height);
  return shared > 0.5 * Math.min(a.width * a.height, b.width * b.height);
};

const sameFace = (a: Entry, b: Entry): boolean =>
  (a.filename ?? null) === (b.filename ?? null) && (!a.box || !b.box || sameBox(a.box, b.box));

/** The entries of several detectors, gathered by the face they looked at (references.md C-29). */
export const facesOf = (entries: readonly Entry[]): readonly SeenFace[] => {
  const groups: [Entry, ...Entry[]][] = [];
  for (const found of entries) {
    const group = groups.find(([first]) => sameFace(first, found));
    if (group) group.push(found);
    else groups.push([found]);
  }
  const keyed = groups.map((group) => ({ entries: group, key: group[0].filename ?? 'face' }));
  return keyed.map(({ entries: group, key }, i) => {
    const alone = keyed.filter((g) => g.key === key).length === 1;
    return { entries: group, key: alone ? key : `${key}#${i + 1}` };
  });
};

import { describe, expect, it } from 'vitest';
import { PLAIN } from '@/components/viewer/adjust';
import { toolsInUse } from '@/components/viewer/tools-in-use';
import type { ImageView } from '@/lib/domain/projection-view';

const image = { ref: 'probe' } as ImageView;
const plain = { adjust: PLAIN, grid: false, compare: { mode: 'side', joined: false, loupe: false } } as const;
type Given = Parameters<typeof toolsInUse>[0];
const used = (change: object, mirror = false) =>
  toolsInUse({ ...plain, view: () => ({ mirror }), ...change } as unknown as Given, [image]);

describe('the tools that go on record', () => {
  it('are none while one only looks', () => {
    expect(used({})).toEqual([]);
  });

  it.each([
    ['curtain', { compare: { ...plain.compare, mode: 'curtain' } }],
    ['overlay', { compare: { ...plain.compare, mode: 'overlay' } }],
    ['blink', { compare: { ...plain.compare, mode: 'blink' } }],
    ['equal_eye_distance', { compare: { ...plain.compare, joined: true } }],
    ['loupe', { compare: { ...plain.compare, loupe: true } }],
    ['greyscale', { adjust: { ...PLAIN, greyscale: true } }],
    ['levels', { adjust: { ...PLAIN, contrast: 1.2 } }],
    ['grid', { grid: true }],
  ])('are %s when it is on', (tool, change) => {
    expect(used(change)).toEqual([tool]);
  });

  it('are a mirrored image', () => {
    expect(used({}, true)).toEqual(['mirror']);
  });
});

import { describe, expect, it } from 'vitest';
import { PLAIN } from '@/components/viewer/adjust';
import { toolsInUse } from '@/components/viewer/tools-in-use';
import type { ImageView } from '@/lib/domain/projection-view';

const image = { ref: 'probe' } as ImageView;
const plain = {
  levels: { of: () => PLAIN },
  grid: false,
  box: false,
  linked: true,
  zoomed: () => false,
  compare: { mode: 'side', joined: false, loupe: false },
  pins: { on: false },
} as const;
type Given = Parameters<typeof toolsInUse>[0];
const used = (change: object, view = { mirror: false, rotation: 0 }, images = [image]) =>
  toolsInUse({ ...plain, view: () => view, ...change } as unknown as Given, images);

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
    ['greyscale', { levels: { of: () => ({ ...PLAIN, greyscale: true }) } }],
    ['levels', { levels: { of: () => ({ ...PLAIN, contrast: 1.2 }) } }],
    ['grid', { grid: true }],
    ['zoom', { zoomed: () => true }],
    ['face_outline', { box: true }],
    ['pins', { pins: { on: true } }],
  ])('are %s when it is on', (tool, change) => {
    expect(used(change)).toEqual([tool]);
  });

  it('are a turned image, and two that move each by itself', () => {
    expect(used({}, { mirror: false, rotation: 355 })).toEqual(['rotation']);
    expect(used({ linked: false }, undefined, [image, image])).toEqual(['unlinked']);
    expect(used({ linked: false })).toEqual([]);
  });

  it('are a mirrored image', () => {
    expect(used({}, { mirror: true, rotation: 0 })).toEqual(['mirror']);
  });
});

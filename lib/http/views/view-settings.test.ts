import { describe, expect, it } from 'vitest';
import { viewSettings } from '@/lib/http/views/view-settings';
import { choice } from '@/lib/http/views/work';

const image = {
  ...{ ref: 'probe', x: -20, y: 9000.5, zoom: 1, rotation: 359.5, mirror: true },
  ...{ brightness: 1, contrast: 0, gamma: 2.2, greyscale: false },
};
const view = {
  ...{ candidate: 'c_1', mode: 'blink', linked: true, equalEyes: true, loupe: false, grid: false },
  images: [image],
};

describe('what the screen showed at the seal', () => {
  it('is kept as it was sent', () => {
    expect(viewSettings.parse(view)).toEqual(view);
  });

  it.each<[string, object]>([
    ['an image far away', { images: [{ ...image, x: 100_001 }] }],
    ['a middle that is no number', { images: [{ ...image, y: Number.NaN }] }],
    ['no zoom', { images: [{ ...image, zoom: 0 }] }],
    ['more than a turn', { images: [{ ...image, rotation: 361 }] }],
    ['light without end', { images: [{ ...image, brightness: Number.POSITIVE_INFINITY }] }],
    ['another aid', { mode: 'measure' }],
    ['a number that somebody measured', { distance: 62 }],
    ['more images than a match may have', { images: Array(52).fill(image) }],
  ])('refuses %s', (_, patch) => {
    expect(viewSettings.safeParse({ ...view, ...patch }).success).toBe(false);
  });
});

describe('a disposition', () => {
  const nose = { finding: 'similar', note: '', causes: [] };
  const body = { choice: 'retained', differences: [], worksheet: { nose } };

  it('of a client without pins and aids has none', () => {
    expect(choice.parse(body)).toEqual({ ...body, worksheet: { nose: { ...nose, under: null } }, pins: [] });
  });

  it.each<[string, object]>([
    ['an aid that there is not', { worksheet: { nose: { ...nose, under: 'ruler' } } }],
    ['half a pin', { pins: [{ id: 'p1', component: 'nose', probe: [1, 2] }] }],
    ['a pin on nothing', { pins: [{ id: 'p1', component: 'soul', probe: [1, 2], candidate: [1, 2] }] }],
    [
      'a pin in three dimensions',
      { pins: [{ id: 'p1', component: 'nose', probe: [1, 2, 3], candidate: [1, 2] }] },
    ],
    [
      'a pin without an end',
      { pins: [{ id: 'p1', component: 'nose', probe: [1, Number.NaN], candidate: [1, 2] }] },
    ],
  ])('refuses %s', (_, patch) => {
    expect(choice.safeParse({ ...body, ...patch }).success).toBe(false);
  });
});

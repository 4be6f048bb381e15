import { describe, expect, it } from 'vitest';
import { PLAIN } from '@/components/viewer/adjust';
import { settingsOf } from '@/components/viewer/settings-of';
import type { ImageView } from '@/lib/domain/projection-view';

type Given = Parameters<typeof settingsOf>[0];
const images = [{ ref: 'probe' }, { ref: 'c1' }] as unknown as readonly ImageView[];
const viewer = {
  grid: true,
  linked: false,
  view: (image: ImageView) => ({
    x: 10.123456,
    y: 20,
    scale: image.ref === 'probe' ? 0.5 : 1 / 3,
    rotation: image.ref === 'probe' ? 0 : 359.99999,
    mirror: image.ref === 'c1',
  }),
  levels: { of: (ref: string) => (ref === 'c1' ? { ...PLAIN, gamma: 1.5, greyscale: true } : PLAIN) },
  compare: { mode: 'curtain', joined: true, loupe: false },
} as unknown as Given;

describe('settingsOf', () => {
  it('tells how each image stood, in pixels of the display and of the file', () => {
    expect(settingsOf(viewer, images, 2)).toEqual({
      candidate: 'c1',
      mode: 'curtain',
      linked: false,
      equalEyes: true,
      loupe: false,
      grid: true,
      images: [
        { ref: 'probe', x: 10.1235, y: 20, zoom: 1, rotation: 0, mirror: false, ...PLAIN },
        {
          ...{ ref: 'c1', x: 10.1235, y: 20, zoom: 0.6667, rotation: 0, mirror: true },
          ...{ ...PLAIN, gamma: 1.5, greyscale: true },
        },
      ],
    });
  });

  it('names no candidate while the probe is alone', () => {
    const alone = settingsOf(viewer, images.slice(0, 1), 1);
    expect(alone.candidate).toBeNull();
    expect(alone.images).toHaveLength(1);
  });
});

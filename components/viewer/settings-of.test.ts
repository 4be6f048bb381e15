import { describe, expect, it } from 'vitest';
import { PLAIN } from '@/components/viewer/adjust';
import { settingsOf } from '@/components/viewer/settings-of';
import type { ImageView } from '@/lib/domain/projection-view';
import { LEAST_ZOOM, MOST_PIXELS, MOST_ZOOM } from '@/lib/domain/view-settings';
import { viewSettings } from '@/lib/http/views/view-settings';

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

  it.each<[string, Partial<ReturnType<Given['view']>>, object]>([
    ['a pair at equal eye distance, one of them tiny', { scale: 32 * 400 }, { zoom: MOST_ZOOM }],
    ['the same the other way round', { scale: 1e-9 }, { zoom: LEAST_ZOOM }],
    ['an image that was pushed far away', { x: -5e6, y: 5e6 }, { x: -MOST_PIXELS, y: MOST_PIXELS }],
  ])('is something that the desk takes, whatever is on the screen: %s', (_, far, told) => {
    const view: Given['view'] = (image) => ({ ...viewer.view(image), ...far });
    const settings = settingsOf({ ...viewer, view }, images, 2);
    expect(viewSettings.parse(settings)).toEqual(settings);
    expect(settings.images[0]).toMatchObject(told);
  });

  it('names no candidate while the probe is alone', () => {
    const alone = settingsOf(viewer, images.slice(0, 1), 1);
    expect(alone.candidate).toBeNull();
    expect(alone.images).toHaveLength(1);
  });
});

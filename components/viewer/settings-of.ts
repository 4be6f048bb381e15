import type { Viewer } from '@/components/viewer/use-viewer';
import type { ImageView } from '@/lib/domain/projection-view';
import { LEAST_ZOOM, MOST_PIXELS, MOST_ZOOM, type ViewSettings } from '@/lib/domain/view-settings';

type Set = Pick<Viewer, 'grid' | 'linked' | 'view'> & {
  readonly levels: Pick<Viewer['levels'], 'of'>;
  readonly compare: Pick<Viewer['compare'], 'mode' | 'joined' | 'loupe'>;
};

const rounded = (value: number): number => Number(value.toFixed(4));

/** As far as the desk takes it: an image that was pushed out of sight must not keep an opinion from being sealed. */
const within = (value: number, least: number, most: number): number =>
  rounded(Math.min(most, Math.max(least, value)));

/** What is on the screen, for the record of the seal. `pixelRatio`: pixels of the display for each of the page. */
export const settingsOf = (
  { compare, grid, levels, linked, view }: Set,
  images: readonly ImageView[],
  pixelRatio: number,
): ViewSettings => ({
  candidate: images[1]?.ref ?? null,
  mode: compare.mode,
  linked,
  equalEyes: compare.joined,
  loupe: compare.loupe,
  grid,
  images: images.map((image) => {
    const { x, y, scale, rotation, mirror } = view(image);
    const { brightness, contrast, gamma, greyscale } = levels.of(image.ref);
    return {
      ref: image.ref,
      x: within(x, -MOST_PIXELS, MOST_PIXELS),
      y: within(y, -MOST_PIXELS, MOST_PIXELS),
      zoom: within(scale * pixelRatio, LEAST_ZOOM, MOST_ZOOM),
      rotation: rounded(rotation) % 360,
      mirror,
      brightness,
      contrast,
      gamma,
      greyscale,
    };
  }),
});

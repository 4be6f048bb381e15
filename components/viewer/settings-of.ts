import type { Viewer } from '@/components/viewer/use-viewer';
import type { ImageView } from '@/lib/domain/projection-view';
import type { ViewSettings } from '@/lib/domain/view-settings';

type Set = Pick<Viewer, 'grid' | 'linked' | 'view'> & {
  readonly levels: Pick<Viewer['levels'], 'of'>;
  readonly compare: Pick<Viewer['compare'], 'mode' | 'joined' | 'loupe'>;
};

const rounded = (value: number): number => Number(value.toFixed(4));

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
      x: rounded(x),
      y: rounded(y),
      zoom: rounded(scale * pixelRatio),
      rotation: rounded(rotation) % 360,
      mirror,
      brightness,
      contrast,
      gamma,
      greyscale,
    };
  }),
});

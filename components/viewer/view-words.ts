import * as text from '@/components/text/en';
import { isChanged } from '@/components/viewer/levels-state';
import type { Viewer } from '@/components/viewer/use-viewer';
import type { ImageView } from '@/lib/domain/projection-view';

type Told = Pick<Viewer, 'grid' | 'box' | 'linked' | 'view'> & {
  readonly levels: Pick<Viewer['levels'], 'of'>;
  readonly compare: Pick<Viewer['compare'], 'mode' | 'joined' | 'loupe' | 'settingEyes'>;
  readonly pins: { readonly on: boolean; readonly draft: Viewer['pins']['draft'] };
};

const words = text.viewer.say;

/** State of one image in words: enlargement, turn, mirror, levels. Laid by the eyes, no angle is told. */
export const imageWords = (viewer: Told, image: ImageView, follows: boolean, pixelRatio: number) => {
  const { scale, rotation, mirror } = viewer.view(image);
  const adjust = viewer.levels.of(image.ref);
  return [
    text.viewer.zoom(scale * pixelRatio),
    ...(follows ? [text.viewer.eyesLevel] : rotation === 0 ? [] : [text.viewer.turned(rotation)]),
    ...(mirror ? [text.viewer.isMirrored] : []),
    ...(adjust.greyscale ? [text.viewer.isGrey] : []),
    ...(isChanged({ ...adjust, greyscale: false }) ? [text.viewer.levelsChanged] : []),
  ];
};

/** The whole state of the view in sentences, for who cannot see it; the same order every time. */
export const viewWords = (
  viewer: Told,
  images: readonly ImageView[],
  pixelRatio: number,
): readonly string[] => {
  const { compare, pins } = viewer;
  const pair = images.length > 1;
  return [
    pair ? words.mode(text.viewer.tools[compare.mode], viewer.linked, compare.joined) : '',
    ...images.map((image, i) =>
      words.image(image.mark, imageWords(viewer, image, compare.joined && i > 0, pixelRatio).join(', ')),
    ),
    words.loupe(compare.loupe),
    words.grid(viewer.grid),
    words.box(viewer.box),
    words.eyes(compare.settingEyes),
    pair ? words.pins(pins.on, text.viewer.pins.count(pins.draft.pins.length)) : '',
  ];
};

/** What changed since it was told last; nothing is said twice. */
export const newWords = (before: readonly string[], now: readonly string[]): string =>
  now.filter((sentence, i) => sentence !== '' && sentence !== before[i]).join(' ');

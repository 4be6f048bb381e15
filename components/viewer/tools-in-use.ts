import type { Viewer } from '@/components/viewer/use-viewer';
import type { ImageView } from '@/lib/domain/projection-view';
import type { ViewTool } from '@/lib/domain/view-tools';

/** Tools of the record that are on at this moment. */
export const toolsInUse = (
  viewer: Pick<Viewer, 'adjust' | 'grid' | 'view'> & {
    readonly compare: Pick<Viewer['compare'], 'mode' | 'joined' | 'loupe'>;
  },
  images: readonly ImageView[],
): readonly ViewTool[] => {
  const { adjust, compare, grid, view } = viewer;
  const on: readonly (readonly [ViewTool, boolean])[] = [
    ['curtain', compare.mode === 'curtain'],
    ['overlay', compare.mode === 'overlay'],
    ['blink', compare.mode === 'blink'],
    ['equal_eye_distance', compare.joined],
    ['loupe', compare.loupe],
    ['mirror', images.some((image) => view(image).mirror)],
    ['greyscale', adjust.greyscale],
    ['levels', adjust.brightness !== 1 || adjust.contrast !== 1],
    ['grid', grid],
  ];
  return on.filter(([, used]) => used).map(([tool]) => tool);
};

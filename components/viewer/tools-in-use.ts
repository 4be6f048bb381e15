import { isChanged } from '@/components/viewer/levels-state';
import type { Viewer } from '@/components/viewer/use-viewer';
import type { ImageView } from '@/lib/domain/projection-view';
import type { ViewTool } from '@/lib/domain/view-tools';

type Used = Pick<Viewer, 'grid' | 'box' | 'linked' | 'view' | 'zoomed'> & {
  readonly levels: Pick<Viewer['levels'], 'of'>;
  readonly compare: Pick<Viewer['compare'], 'mode' | 'joined' | 'loupe'>;
  readonly pins: Pick<Viewer['pins'], 'on'>;
};

/** Tools of the record that are on at this moment. */
export const toolsInUse = (viewer: Used, images: readonly ImageView[]): readonly ViewTool[] => {
  const { box, compare, grid, levels, linked, pins, view, zoomed } = viewer;
  const adjusts = images.map(({ ref }) => levels.of(ref));
  const views = images.map(view);
  const on: readonly (readonly [ViewTool, boolean])[] = [
    ['curtain', compare.mode === 'curtain'],
    ['overlay', compare.mode === 'overlay'],
    ['blink', compare.mode === 'blink'],
    ['equal_eye_distance', compare.joined],
    ['loupe', compare.loupe],
    ['mirror', views.some(({ mirror }) => mirror)],
    ['greyscale', adjusts.some(({ greyscale }) => greyscale)],
    ['levels', adjusts.some((adjust) => isChanged({ ...adjust, greyscale: false }))],
    ['grid', grid],
    ['zoom', images.some(zoomed)],
    ['rotation', views.some(({ rotation }) => rotation !== 0)],
    ['unlinked', images.length > 1 && !linked],
    ['face_outline', box],
    ['pins', pins.on],
  ];
  return on.filter(([, used]) => used).map(([tool]) => tool);
};

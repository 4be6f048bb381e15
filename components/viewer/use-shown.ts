import { useQuery } from '@tanstack/react-query';
import { pictureOptions } from '@/components/queries/picture';
import type { Layer } from '@/components/viewer/draw-layer';
import { within } from '@/components/viewer/frame';
import { useAdjusted } from '@/components/viewer/use-adjusted';
import type { Viewer } from '@/components/viewer/use-viewer';
import type { ImageView } from '@/lib/domain/projection-view';

/** One image of the viewer: what it is, what the screen calls it, where its bytes are. */
export interface Shown {
  readonly image: ImageView;
  readonly name: string;
  readonly url: string;
  /** What was done to it before it came here, in words; none for most images. */
  readonly badges: readonly string[];
  /** Told once, when it is drawn for the first time. */
  readonly onDrawn?: () => void;
}

/** A layer without what a moving hand changes: that is read in the moment it is drawn. */
export type LayerPlan = Omit<Layer, 'view' | 'pins' | 'side' | 'size'> & { readonly of: ImageView };

/** Loads an image and says how it is drawn now, and what went wrong if it could not be had. */
export const useShown = ({ image, url }: Shown, viewer: Viewer) => {
  const { data: picture = null, error, refetch, isFetching } = useQuery(pictureOptions(url));
  const { compare, levels, store } = viewer;
  const layer: LayerPlan = {
    of: image,
    image: useAdjusted(picture, levels.of(image.ref), store.repaint),
    outline: viewer.box && image.faceBox ? within(image.faceBox, image) : null,
    from: 0,
    to: 1,
    opacity: 1,
    eyes: compare.settingEyes ? (compare.eyes[image.ref] ?? []) : [],
  };
  return { layer, loading: isFetching, error, retry: () => void refetch() };
};

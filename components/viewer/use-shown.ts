import { useQuery } from '@tanstack/react-query';
import { pictureOptions } from '@/components/queries/picture';
import type { Layer } from '@/components/viewer/draw-layer';
import { useAdjusted } from '@/components/viewer/use-adjusted';
import type { Viewer } from '@/components/viewer/use-viewer';
import type { ImageView } from '@/lib/domain/projection-view';

/** One image of the viewer: what it is, what the screen calls it, where its bytes are. */
export interface Shown {
  readonly image: ImageView;
  readonly name: string;
  readonly url: string;
}

/** Loads an image and says how it is drawn now, and what went wrong if it could not be had. */
export const useShown = ({ image, url }: Shown, viewer: Viewer) => {
  const { data: picture = null, error, refetch, isFetching } = useQuery(pictureOptions(url));
  const { compare } = viewer;
  const layer: Layer = {
    image: useAdjusted(picture, viewer.adjust),
    view: viewer.view(image),
    outline: viewer.box ? image.faceBox : null,
    from: 0,
    to: 1,
    opacity: 1,
    eyes: compare.settingEyes ? (compare.eyes[image.ref] ?? []) : [],
  };
  return { layer, loading: isFetching, error, retry: () => void refetch() };
};

import { fitFace } from '@/components/viewer/frame';
import { fitImage, type Size, type View } from '@/components/viewer/view';
import type { ImageView } from '@/lib/domain/projection-view';

/** What the person changed; everything else follows from the images and the size of their panes. */
export interface ViewerState {
  /** By image ref; an image that nobody moved has no entry. */
  readonly views: Readonly<Record<string, View>>;
  readonly sizes: Readonly<Record<string, Size>>;
  readonly linked: boolean;
  /** What an untouched image shows: all of it, or the face at the same size as the other's. */
  readonly framing: 'image' | 'face';
}

const UNMEASURED: Size = { width: 400, height: 400 };

export const startingView = (state: ViewerState, image: ImageView): View => {
  const pane = state.sizes[image.ref] ?? UNMEASURED;
  return state.framing === 'face' ? fitFace(image, pane) : fitImage(image, pane);
};

/** `view` of one image carried over to another, relative to where each started: same feature, same enlargement. */
export const follow = (view: View, start: View, otherStart: View): View => {
  const ratio = start.scale / otherStart.scale;
  return {
    ...otherStart,
    x: otherStart.x + (view.x - start.x) * ratio,
    y: otherStart.y + (view.y - start.y) * ratio,
    scale: (otherStart.scale * view.scale) / start.scale,
  };
};

/** How an image lies now. A linked image that was not moved yet takes over the place of one that was. */
export const viewOf = (state: ViewerState, images: readonly ImageView[], image: ImageView): View => {
  const own = state.views[image.ref];
  if (own) return own;
  const leader = state.linked ? images.find((other) => state.views[other.ref]) : undefined;
  const led = leader && state.views[leader.ref];
  const start = startingView(state, image);
  return leader && led ? follow(led, startingView(state, leader), start) : start;
};

/** The state after a gesture in one pane; linked images get the same gesture. */
export const gesture = (
  state: ViewerState,
  images: readonly ImageView[],
  ref: string,
  change: (view: View) => View,
): ViewerState => {
  const moved = images.filter((image) => state.linked || image.ref === ref);
  const views = moved.map((image) => [image.ref, change(viewOf(state, images, image))] as const);
  return { ...state, views: { ...state.views, ...Object.fromEntries(views) } };
};

/** Forgets every movement of the shown images (of one of them when they are not linked). */
export const reframe = (
  state: ViewerState,
  images: readonly ImageView[],
  ref: string,
  framing: ViewerState['framing'],
): ViewerState => {
  const forget = new Set(
    images.filter((image) => state.linked || image.ref === ref).map((image) => image.ref),
  );
  const views = Object.fromEntries(Object.entries(state.views).filter(([key]) => !forget.has(key)));
  return { ...state, framing, views };
};

/** Less of a change in size than this is no zoom: panes differ by a pixel. */
const SAME = 0.005;

/** Whether somebody enlarged or shrank an image from what it began with. */
export const isZoomed = (state: ViewerState, images: readonly ImageView[], image: ImageView): boolean =>
  Math.abs(viewOf(state, images, image).scale / startingView(state, image).scale - 1) > SAME;

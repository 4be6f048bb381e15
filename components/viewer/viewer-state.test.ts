import { describe, expect, it } from 'vitest';
import { panBy, zoomAt } from '@/components/viewer/view';
import { gesture, reframe, type ViewerState, viewOf } from '@/components/viewer/viewer-state';
import type { ImageView } from '@/lib/domain/projection-view';

const image = (ref: string, size: number): ImageView => ({
  ref,
  mark: ref,
  width: size,
  height: size,
  faceBox: { x: size / 4, y: size / 4, w: size / 2, h: size / 2 },
  landmarks: null,
  pose: null,
  capturedAt: null,
});
const probe = image('probe', 1000);
const first = image('c1', 200);
const second = image('c2', 400);
const pane = { width: 500, height: 500 };
const start: ViewerState = {
  views: {},
  sizes: { probe: pane, c1: pane, c2: pane },
  linked: true,
  framing: 'image',
};

describe('viewer state', () => {
  it('moves linked images of different size by the same share of the face', () => {
    const after = gesture(start, [probe, first], 'probe', (view) => panBy(zoomAt(view, 2), [100, -50]));
    const [a, b] = [viewOf(after, [probe, first], probe), viewOf(after, [probe, first], first)];
    expect(a.x / 1000).toBeCloseTo(b.x / 200);
    expect(a.y / 1000).toBeCloseTo(b.y / 200);
    expect(a.scale * 1000).toBeCloseTo(b.scale * 200);
  });

  it('moves one image alone when they are not linked', () => {
    const after = gesture({ ...start, linked: false }, [probe, first], 'c1', (view) => panBy(view, [10, 0]));
    expect(after.views.probe).toBeUndefined();
    expect(viewOf(after, [probe, first], first).x).toBeCloseTo(96);
  });

  it('shows the next candidate at the place that the probe shows', () => {
    const after = gesture(start, [probe, first], 'probe', (view) => panBy(zoomAt(view, 3), [70, 20]));
    const [a, b] = [viewOf(after, [probe, second], probe), viewOf(after, [probe, second], second)];
    expect(a.x / 1000).toBeCloseTo(b.x / 400);
    expect(a.y / 1000).toBeCloseTo(b.y / 400);
  });

  it('forgets all movement when it is framed anew', () => {
    const moved = gesture(start, [probe, first], 'probe', (view) => zoomAt(view, 3));
    const after = reframe(moved, [probe, first], 'probe', 'face');
    expect(after.views).toEqual({});
    expect(viewOf(after, [probe, first], probe)).toMatchObject({ x: 500, y: 500 });
  });
});

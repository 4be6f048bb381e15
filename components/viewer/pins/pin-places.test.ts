import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DrawnPin,
  imagePoint,
  type PinLayer,
  pinUnder,
  pressedLayer,
  stepInImage,
} from '@/components/viewer/pins/pin-places';
import { type Point, toScreen, type View } from '@/components/viewer/view';

const PANE = { width: 800, height: 600 };
const VIEW: View = { x: 100, y: 100, scale: 2, rotation: 0, mirror: false };
const pin = (at: Point): DrawnPin => ({
  id: 'p1',
  side: 'probe',
  label: '1',
  at,
  selected: false,
  half: false,
});
const layer = (change: Partial<PinLayer>): PinLayer => ({
  side: 'probe',
  size: { width: 200, height: 200 },
  view: VIEW,
  from: 0,
  to: 1,
  opacity: 1,
  pins: [],
  ...change,
});
const view: fc.Arbitrary<View> = fc.record({
  x: fc.double({ min: -500, max: 5000, noNaN: true }),
  y: fc.double({ min: -500, max: 5000, noNaN: true }),
  scale: fc.double({ min: 0.01, max: 32, noNaN: true }),
  rotation: fc.double({ min: 0, max: 359, noNaN: true }),
  mirror: fc.boolean(),
});
const place = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -300, max: 300 }));

describe('places of pins', () => {
  it('are found again under any zoom, rotation and mirror, within a hundredth of a pixel', () => {
    fc.assert(
      fc.property(view, view, place, (first, later, at) => {
        const set = imagePoint(first, at);
        const [x, y] = imagePoint(later, toScreen(later, set));
        expect(Math.hypot(x - set[0], y - set[1])).toBeLessThan(0.01);
      }),
    );
  });

  it('are pressed where they are seen, the nearest first', () => {
    const layers = [layer({ pins: [pin([100, 100]), { ...pin([110, 100]), id: 'p2' }] })];
    expect(pinUnder(layers, PANE, [3, 0], 12)?.pin.id).toBe('p1');
    expect(pinUnder(layers, PANE, [17, 0], 12)?.pin.id).toBe('p2');
    expect(pinUnder(layers, PANE, [60, 0], 12)).toBeNull();
  });

  it('cannot be pressed behind a curtain or through an image that is not shown', () => {
    expect(pinUnder([layer({ pins: [pin([150, 100])], to: 0.5 })], PANE, [100, 0], 12)).toBeNull();
    expect(pinUnder([layer({ pins: [pin([150, 100])], opacity: 0 })], PANE, [100, 0], 12)).toBeNull();
  });
});

describe('pressedLayer', () => {
  const pair = (probe: Partial<PinLayer>, candidate: Partial<PinLayer>) => [
    layer(probe),
    layer({ side: 'candidate', ...candidate }),
  ];
  const side = (layers: readonly PinLayer[], at: Point, waiting: PinLayer['side'] | null = null) =>
    pressedLayer(layers, PANE, at, waiting)?.side ?? null;

  it('is the image on that side of a curtain', () => {
    const curtain = pair({ to: 0.5 }, { from: 0.5 });
    expect([side(curtain, [-20, 0]), side(curtain, [20, 0])]).toEqual(['probe', 'candidate']);
    expect(side(curtain, [-20, 0], 'candidate')).toBe('probe');
  });

  it('is the stronger image of an overlay, and then the one that waits for its half', () => {
    expect(side(pair({}, { opacity: 0.6 }), [0, 0])).toBe('candidate');
    expect(side(pair({}, { opacity: 0.4 }), [0, 0])).toBe('probe');
    expect(side(pair({}, { opacity: 0.6 }), [0, 0], 'probe')).toBe('probe');
  });

  it('is none beside the images', () => {
    expect(side(pair({}, {}), [390, 0])).toBeNull();
  });
});

describe('stepInImage', () => {
  it('moves by whole pixels along one axis, towards where the arrow points', () => {
    const arrow = fc.constantFrom<Point>([1, 0], [-1, 0], [0, 1], [0, -1]);
    fc.assert(
      fc.property(view, arrow, (any, [sx, sy]) => {
        const [dx, dy] = stepInImage(any, [sx, sy], 10);
        expect(Math.abs(dx) + Math.abs(dy)).toBe(10);
        const [ax, ay] = toScreen(any, [any.x + dx, any.y + dy]);
        expect(ax * sx + ay * sy).toBeGreaterThan(0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  componentOf,
  giveComponent,
  HALF,
  inImage,
  isFull,
  movePin,
  type PinDraft,
  pinAt,
  pinNumber,
  placePin,
  removePin,
} from '@/components/viewer/pins/pin-draft';
import { MAX_PINS } from '@/lib/domain/pin';

const NONE: PinDraft = { pins: [], half: null };
const pinned = (draft: PinDraft, x: number) =>
  placePin(placePin(draft, 'ears', 'probe', [x, 1]), 'nose', 'candidate', [x, 2]);
const one = pinned(NONE, 7);

describe('pins', () => {
  it('need both images, in either order, and keep the group that was chosen first', () => {
    expect(one).toEqual({
      pins: [{ id: 'p1', component: 'ears', probe: [7, 1], candidate: [7, 2] }],
      half: null,
    });
    const otherWay = placePin(placePin(NONE, 'ears', 'candidate', [7, 2]), 'ears', 'probe', [7, 1]);
    expect(otherWay).toEqual(one);
  });

  it('take a half to another place when the same image is pressed again', () => {
    const half = placePin(placePin(NONE, 'ears', 'probe', [7, 1]), 'ears', 'probe', [9, 9]);
    expect(half).toEqual({ pins: [], half: { component: 'ears', side: 'probe', at: [9, 9] } });
    expect(pinAt(half, HALF, 'probe')).toEqual([9, 9]);
    expect(pinAt(half, HALF, 'candidate')).toBeNull();
  });

  it('move in one image only', () => {
    const moved = movePin(pinned(one, 20), 'p1', 'candidate', [0, 0]);
    expect(moved.pins[0]).toMatchObject({ probe: [7, 1], candidate: [0, 0] });
    expect(moved.pins[1]).toEqual(pinned(one, 20).pins[1]);
  });

  it('change their group and go, halves as well', () => {
    expect(componentOf(giveComponent(one, 'p1', 'scars'), 'p1')).toBe('scars');
    expect(removePin(one, 'p1')).toEqual(NONE);
    const half = placePin(one, 'ears', 'probe', [7, 1]);
    expect(componentOf(giveComponent(half, HALF, 'scars'), HALF)).toBe('scars');
    expect(removePin(half, HALF)).toEqual(one);
  });

  it('stop at the most that a record takes', () => {
    const full = Array.from({ length: MAX_PINS }).reduce<PinDraft>((draft, _, x) => pinned(draft, x), NONE);
    expect(isFull(full)).toBe(true);
    expect(pinned(full, 99)).toEqual(full);
  });

  it('never share an id, whatever was deleted meanwhile', () => {
    const steps = fc.array(fc.oneof(fc.constant('add'), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (all) => {
        const end = all.reduce<PinDraft>((draft, step, x) => {
          if (step === 'add') return pinned(draft, x);
          return removePin(draft, draft.pins[Number(step)]?.id ?? '');
        }, NONE);
        const ids = end.pins.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(`p${pinNumber(end, HALF)}`);
      }),
    );
  });

  it('stay in the image', () => {
    expect(inImage({ width: 10, height: 5 }, [-3, 7.126])).toEqual([0, 5]);
    expect(inImage({ width: 10, height: 5 }, [3.456, 2])).toEqual([3.46, 2]);
    expect(inImage({ width: 1, height: 1 }, [Number.NaN, 0.5])).toEqual([0, 0.5]);
  });
});

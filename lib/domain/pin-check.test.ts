import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PINS, type PinPair } from '@/lib/domain/pin';
import { pinProblems } from '@/lib/domain/pin-check';
import { COMPONENTS } from '@/lib/domain/worksheet';

const PROBE = { width: 400, height: 500 };
const CANDIDATE = { width: 1, height: 1 };
const pin = (patch: Partial<PinPair> = {}): PinPair => ({
  ...{ id: 'p1', component: 'ears', probe: [10.5, 20], candidate: [0.5, 0.5] },
  ...patch,
});
const why = (...pins: readonly PinPair[]) => pinProblems(pins, PROBE, CANDIDATE).map((p) => p.why);

describe('pins', () => {
  it.each<[string, Partial<PinPair>, string | null]>([
    ['inside both images', {}, null],
    ['in the corner', { probe: [0, 0], candidate: [0, 0] }, null],
    ['on the far edge', { probe: [400, 500], candidate: [1, 1] }, null],
    ['just beyond the probe', { probe: [400.01, 5] }, 'the probe lies outside'],
    ['above the probe', { probe: [5, -0.01] }, 'the probe lies outside'],
    ['beyond the candidate', { candidate: [0.5, 1.5] }, 'the candidate lies outside'],
    ['nowhere', { candidate: [Number.NaN, 0] }, 'the candidate lies outside'],
    ['infinitely far', { probe: [Number.POSITIVE_INFINITY, 0] }, 'the probe lies outside'],
    ['on no component', { component: 'soul' as 'ears' }, 'no such component group'],
    ['on a name that every object has', { component: 'constructor' as 'ears' }, 'no such component group'],
  ])('%s', (_, patch, told) => {
    const found = why(pin(patch));
    expect(found.length).toBe(told === null ? 0 : 1);
    expect(found[0] ?? '').toContain(told ?? '');
  });

  it('of one id are named after the first, and more than the limit are too many', () => {
    expect(why(pin(), pin({ id: 'p2' }), pin())).toEqual(['Another pin has the same id.']);
    const many = Array.from({ length: MAX_PINS + 1 }, (_, i) => pin({ id: `p${i}` }));
    expect(why(...many.slice(1))).toEqual([]);
    expect(why(...many)).toEqual(['There are 41; at most 40 are kept.']);
  });

  it('are kept exactly when every place lies in its image, whatever the images', () => {
    const side = fc.integer({ min: 1, max: 16_384 });
    const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    const inside = (n: number) => n >= 0 && n <= 1;
    const anyPin = fc.tuple(share, share, share, share, fc.constantFrom(...COMPONENTS.map((c) => c.key)));
    fc.assert(
      fc.property(
        side,
        side,
        side,
        side,
        fc.array(anyPin, { maxLength: MAX_PINS }),
        (w, h, cw, ch, places) => {
          const pins = places.map(
            ([px, py, cx, cy, component], i): PinPair => ({
              ...{ id: `p${i}`, component, probe: [px * w, py * h], candidate: [cx * cw, cy * ch] },
            }),
          );
          const kept = pinProblems(pins, { width: w, height: h }, { width: cw, height: ch }).length === 0;
          expect(kept).toBe(places.every(([px, py, cx, cy]) => [px, py, cx, cy].every(inside)));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Places } from '@/lib/worker/places';

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
const fine = (id: string) => ({ id, failing: false });

describe('places', () => {
  it('are left for the quick, however many others there are', () => {
    const places = new Places();
    for (const id of ids('quick', 60)) places.learn(id, { failed: false, ms: 20 });
    for (const id of ids('slow', 60)) places.learn(id, { failed: false, ms: 5000 });
    const slow = ids('slow', 60).filter((id) => places.take(fine(id)));
    const failing = ids('failing', 60).filter((id) => places.take({ id, failing: true }));
    const unknown = ids('unknown', 60).filter((id) => places.take(fine(id)));
    expect([slow.length, failing.length, unknown.length, places.full]).toEqual([24, 0, 16, false]);
    expect(ids('quick', 60).filter((id) => places.take(fine(id)))).toHaveLength(8);
    expect(places.full).toBe(true);
  });

  it('are one for each endpoint, and free again when it leaves', () => {
    const places = new Places();
    expect([places.take(fine('a')), places.take(fine('a'))]).toEqual([true, false]);
    places.leave('a');
    expect(places.take(fine('a'))).toBe(true);
  });

  it('are never more than there are, in any order of coming and going', () => {
    const act = fc.record({
      id: fc.nat(99).map(String),
      failing: fc.boolean(),
      leaves: fc.boolean(),
      ms: fc.nat(3000),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
        const places = new Places();
        const held = new Set<string>();
        for (const { id, failing, leaves, ms } of acts) {
          if (leaves) {
            places.leave(id);
            held.delete(id);
          } else if (places.take({ id, failing })) held.add(id);
          places.learn(id, { failed: failing, ms });
          expect(held.size).toBeLessThanOrEqual(48);
          expect(places.full).toBe(held.size === 48);
        }
      }),
    );
  });
});

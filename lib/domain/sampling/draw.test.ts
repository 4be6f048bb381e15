import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDecision, drawnByShare, inForce } from '@/lib/domain/sampling/draw';
import { planProblems, type SamplingPlan, type Strata } from '@/lib/domain/sampling/plan';
import { Play } from '@/lib/domain/testing/play';

const ticket = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((n) => n.toString(16).padStart(16, '0'));
const ANY: Strata = { lanes: [], purposes: [], outcomes: [], qualifications: [] };
const plan = (patch: Partial<SamplingPlan> = {}): SamplingPlan => ({
  ...{ id: 'a', version: 1, name: 'a', share: 10_000, strata: ANY, always: [] },
  ...{ setBy: 's', setAt: '2020-01-01T00:00:00.000Z', endedAt: null, secretDigest: '', secret: null },
  ...patch,
});
const approved = new Play().approve('p1').approve('p2').state;
const LOW = '0000000000000000';
const HIGH = 'ffffffffffffffff';
const draw = (plans: readonly SamplingPlan[], tickets: Readonly<Record<string, string>> = {}) =>
  drawDecision(approved, 'face-review', plans, ({ id }) => tickets[id] ?? LOW);

describe('a share', () => {
  it('draws all at 10,000, none at 0, and whatever a smaller one draws', () => {
    fc.assert(
      fc.property(ticket, fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }), (drawn, a, b) => {
        expect(drawnByShare(drawn, 10_000)).toBe(true);
        expect(drawnByShare(drawn, 0)).toBe(false);
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        if (drawnByShare(drawn, less)) expect(drawnByShare(drawn, more)).toBe(true);
        // In 64 bits a number of JavaScript is off by no more than this.
        const fraction = Number(BigInt(`0x${drawn}`)) / 2 ** 64;
        if (Math.abs(fraction - a / 10_000) > 1e-9)
          expect(drawnByShare(drawn, a)).toBe(fraction < a / 10_000);
      }),
    );
  });
});

describe('a plan', () => {
  it('is in force from the instant that it was set to the one before it ended', () => {
    const [set, end] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
    const was = { setAt: set, endedAt: end };
    expect(inForce(was, set)).toBe(true);
    expect(inForce(was, end)).toBe(false);
    expect(inForce({ setAt: set, endedAt: null }, end)).toBe(true);
    expect(inForce({ setAt: end, endedAt: null }, set)).toBe(false);
  });

  it.each([
    [{ lanes: ['general'] }, true],
    [{ lanes: ['other'] }, false],
    [{ purposes: ['investigation'] }, true],
    [{ purposes: ['other'] }, false],
    [{ outcomes: ['approved', 'rejected'] as const }, true],
    [{ outcomes: ['insufficient'] as const }, false],
    [{ qualifications: ['face-review'] }, true],
    [{ qualifications: ['other'] }, false],
  ])('draws among %o', (strata, drawn) => {
    const rule = plan({ strata: { ...ANY, ...strata } });
    expect(draw([rule]) !== null).toBe(drawn);
    // Conditions draw within the strata alone.
    const always = plan({ ...rule, share: 0, always: [{ kind: 'decided_under', seconds: 3600 }] });
    expect(draw([always]) !== null).toBe(drawn);
  });

  it('of several names the first that drew by chance, and every reason once', () => {
    const fast = [{ kind: 'decided_under', seconds: 3600 }] as const;
    const [a, b, c] = [plan({ share: 0, always: fast }), plan({ id: 'b', always: fast }), plan({ id: 'c' })];
    expect(draw([c, b, a])).toMatchObject({ plan: 'b', why: ['share', 'decided_under'] });
    expect(draw([c, b, a], { b: HIGH, c: HIGH })).toMatchObject({ plan: 'b', ticket: HIGH });
    expect(draw([c, a], { c: HIGH })).toMatchObject({ plan: 'c' });
    expect(draw([plan({ share: 9_999 })], { a: HIGH })).toBeNull();
  });

  it('says what is wrong with it', () => {
    expect(planProblems(plan())).toEqual([]);
    const wrong = { name: ' ', share: 10_001, strata: { ...ANY, outcomes: ['live'] as never }, always: [] };
    expect(planProblems(wrong)).toHaveLength(3);
    expect(planProblems(plan({ share: 0 }))).toHaveLength(1);
    const twice = [
      { kind: 'decided_under', seconds: 0 },
      { kind: 'decided_under', seconds: 5 },
    ] as const;
    expect(planProblems(plan({ always: twice }))).toHaveLength(2);
  });
});

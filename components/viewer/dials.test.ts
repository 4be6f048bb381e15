import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blinkInterval, DIALS, type Dial, RANGES, turnBy, turnTo } from '@/components/viewer/dials';

const dial = fc.constantFrom(...(Object.keys(RANGES) as Dial[]));

describe('dials', () => {
  it('stay in their range, whatever they are asked for', () => {
    fc.assert(
      fc.property(dial, fc.double(), (name, value) => {
        const set = turnTo(DIALS, name, value)[name];
        expect(set).toBeGreaterThanOrEqual(RANGES[name].min);
        expect(set).toBeLessThanOrEqual(RANGES[name].max);
      }),
    );
  });

  it('come back after as many steps the other way, away from the ends', () => {
    for (const name of Object.keys(RANGES) as Dial[])
      expect(turnBy(turnBy(DIALS, name, 1), name, -1)).toEqual(DIALS);
  });

  it('never blink more than three times a second', () => {
    fc.assert(
      fc.property(fc.double(), (perSecond) => {
        expect(blinkInterval(perSecond) * 3).toBeGreaterThanOrEqual(1000);
      }),
    );
    expect(blinkInterval(99)).toBe(334);
  });

  it('have a loupe from one to four pixels', () => {
    expect(RANGES.loupe).toMatchObject({ min: 1, max: 4 });
  });
});

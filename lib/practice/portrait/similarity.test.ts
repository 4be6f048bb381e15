import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAlike } from './look-alike';
import { makeCapture } from './make-capture';
import { makePerson } from './make-person';
import { practiceSimilarity } from './similarity';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const people = Array.from({ length: 60 }, (_, i) => makePerson(`p${i}`));
const enrolled = people.map((_, i) => makeCapture(`e${i}`, 'enrolment'));
const caught = people.map((_, i) => makeCapture(`c${i}`, 'cctv'));
const score = (other: (i: number) => ReturnType<typeof makePerson>): number[] =>
  people.map((person, i) =>
    practiceSimilarity(
      person,
      enrolled[i] ?? makeCapture('x', 'enrolment'),
      other(i),
      caught[i] ?? makeCapture('x', 'cctv'),
    ),
  );

describe('practiceSimilarity', () => {
  it('lies between 0 and 1, and neither order nor a second asking changes it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [p, q] = [makePerson(a), makePerson(b)];
        const [c, d] = [makeCapture(a, 'phone'), makeCapture(b, 'cctv')];
        const first = practiceSimilarity(p, c, q, d);
        expect(first).toBeGreaterThan(0);
        expect(first).toBeLessThan(1);
        expect(practiceSimilarity(q, d, p, c)).toBe(first);
      }),
    );
  });

  it('scores the same person over strangers on average, and look-alikes near the same person', () => {
    const same = score((i) => people[i] ?? makePerson('x'));
    const strangers = score((i) => people[(i + 1) % people.length] ?? makePerson('x'));
    const alike = score((i) => lookAlike(people[i] ?? makePerson('x'), 'twin', 0.95));
    expect(mean(same)).toBeGreaterThan(mean(strangers) + 0.5);
    expect(mean(alike)).toBeGreaterThan(mean(strangers) + 0.4);
  });

  it('leaves work to do: some look-alike outscores some true pair', () => {
    const same = score((i) => people[i] ?? makePerson('x'));
    const alike = score((i) => lookAlike(people[i] ?? makePerson('x'), 'twin', 0.95));
    expect(Math.max(...alike)).toBeGreaterThan(Math.min(...same));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Adapted } from '@/lib/adapters/adapted';
import { adapt } from '@/lib/adapters/intake';
import { PROVIDERS } from '@/lib/adapters/providers';
import { cleanEnvelope } from '@/lib/adapters/shared/clean';
import { CASES } from '@/lib/adapters/testing/cases';
import { envelopeOf, hashOf, THOUSAND } from '@/lib/adapters/testing/envelope';
import { matchBody } from '@/lib/http/schemas/match';

const operation = fc.constantFrom(
  ...PROVIDERS.flatMap((p) => p.operations.map((o) => [p.name, o.names[0]] as const)),
  ['generic', 'match'] as const,
);

/** What may be found where something else was expected. */
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue() },
  fc.constantFrom<unknown>(
    null,
    -1,
    0,
    1e308,
    5e-324,
    '',
    '\u0000',
    '\ud800',
    'x'.repeat(300),
    [],
    {},
    [[]],
    true,
  ),
  fc.constantFrom<unknown>({ age: 1 }, { embedding: [1] }, 'Bearer abcdefghijklmnop123', { __proto__: null }),
  fc.constant('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefg'),
);

/** A value with one of its parts put in the place of another, somewhere. */
const mutate = (value: unknown, path: readonly number[], by: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((v, i) => (String(i) === key ? mutate(v, rest, by) : v));
  return { ...value, [key]: mutate((value as Record<string, unknown>)[key], rest, by) };
};

const path = fc.array(fc.nat(7), { minLength: 1, maxLength: 6 });

const holdsNothingForbidden = (adapted: Adapted): void => {
  const { dropped: _, ...result } = adapted;
  expect(cleanEnvelope(result).dropped).toEqual([]);
};

describe('adapt', () => {
  it('never throws and keeps nothing forbidden, whatever is sent', () => {
    fc.assert(
      fc.property(operation, anything, anything, ([provider, name], envelope, response) => {
        holdsNothingForbidden(adapt(provider, name, envelope, THOUSAND));
        holdsNothingForbidden(adapt(provider, name, envelopeOf(response), THOUSAND));
      }),
      { numRuns: 300 },
    );
  });

  it('makes only bodies that the desk’s intake takes, of responses that are wrong somewhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASES), path, anything, fc.boolean(), (c, where, by, own) => {
        const { external_id, ...rest } = envelopeOf(mutate(c.response, where, by), c.pictures);
        const headers = { 'x-amzn-requestid': 'r-1' };
        const envelope = own ? { ...rest, external_id } : { ...rest, headers };
        const adapted = adapt(c.provider, c.operation, envelope, THOUSAND);
        holdsNothingForbidden(adapted);
        if (adapted.kind === 'match' || adapted.kind === 'update')
          expect(matchBody.safeParse(adapted.body).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('makes only such bodies of names that providers choose freely', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('__proto__', 'age', 'a#2', 'a'),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
        const response = { result: [{ subjects: names.map((subject) => ({ subject, similarity: 0.5 })) }] };
        const ids = [...new Set(names)];
        const adapted = adapt('compreface', 'recognition', envelopeOf(response, ids), THOUSAND);
        if (adapted.kind === 'match')
          expect(matchBody.parse(adapted.body).candidates).toHaveLength(names.length);
        else expect(adapted.kind).toBe('invalid');
      }),
    );
  });

  it('survives a body that nests without end, and an envelope that is wrong somewhere', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(adapt('frigate', 'face', envelopeOf(deep), THOUSAND)).toMatchObject({ kind: 'invalid' });
    const [c] = CASES;
    const images = { probe: { sha256: hashOf(1).toUpperCase() }, candidates: [{ id: 'ref-1', sha256: 'x' }] };
    expect(
      adapt(c?.provider ?? '', c?.operation ?? '', { ...envelopeOf(c?.response), images }, THOUSAND),
    ).toMatchObject({
      kind: 'invalid',
      issues: [{ field: 'images.candidates.0.sha256' }],
    });
    fc.assert(
      fc.property(fc.constantFrom(...CASES), path, anything, (k, where, by) => {
        const sent = mutate(envelopeOf(k.response, k.pictures), where, by);
        holdsNothingForbidden(adapt(k.provider, k.operation, sent, THOUSAND));
      }),
    );
  });
});

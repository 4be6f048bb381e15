import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/domain/evidence';
import { openContradictions, quorum, requiredKinds } from '@/lib/domain/quorum';
import { evidenceBody } from '@/lib/http/schemas/evidence';
import { toPushedEvidence } from '@/lib/http/schemas/to-pushed-evidence';
import { makeEvidence, SCENES, type Scene } from '@/lib/practice/make-evidence';
import { PURPOSES, type Purpose, practiceLanes } from '@/lib/practice/practice-lanes';

const now = new Date('2026-05-04T12:00:00Z');
const cells = PURPOSES.flatMap((purpose) => SCENES.map((scene) => [purpose, scene] as const));

const stored = (purpose: Purpose, scene: Scene): readonly Evidence[] =>
  makeEvidence({ purpose, scene, candidate: 'c-1', other: 'c-2', now }).map((item) => ({
    ...toPushedEvidence(evidenceBody.parse(item)),
    addedAt: now.toISOString(),
    addedBy: 'integrator:int_1',
    withdrawnAt: null,
    withdrawnReason: null,
  }));

const policyOf = (purpose: Purpose) => {
  const lane = practiceLanes.find(({ purposes }) => purposes.includes(purpose));
  if (!lane) throw new Error(`no lane takes ${purpose}`);
  return { ...lane, version: 1 };
};

/** What an approval that relies on everything would find. */
const found = (purpose: Purpose, scene: Scene) => {
  const items = stored(purpose, scene);
  return quorum(
    items,
    'c-1',
    items.map(({ key }) => key),
    policyOf(purpose),
    new Set(),
  );
};

describe('makeEvidence', () => {
  it.each(cells)('%s, %s: fits the API, with different keys', (purpose, scene) => {
    const keys = stored(purpose, scene).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(cells)('%s, %s: has every kind that its lane requires', (purpose, scene) => {
    const missing = requiredKinds(stored(purpose, scene), policyOf(purpose)).filter((k) => !k.present);
    expect(missing).toEqual([]);
  });

  it.each(PURPOSES)('%s: carries an approval where it should', (purpose) => {
    expect(found(purpose, 'supported').met).toBe(true);
    expect(openContradictions(stored(purpose, 'supported'), 'c-1', {})).toEqual([]);
    expect(found(purpose, 'contradicted').met).toBe(true);
    expect(openContradictions(stored(purpose, 'contradicted'), 'c-1', {})).toHaveLength(1);
  });

  it.each(['missing_person', 'serious_offence'] as const)(
    '%s: carries none where two are asked for',
    (purpose) => {
      for (const scene of ['same_source', 'thin', 'because_of_match'] as const)
        expect(found(purpose, scene).counted).toHaveLength(1);
    },
  );

  it.each(cells)('%s, %s: says nothing that a verdict would say, and names no pronoun', (purpose, scene) => {
    const said = JSON.stringify(stored(purpose, scene));
    expect(said).not.toMatch(
      /\b(identified|positive match|hits?|confirmed match|suspects?|100 %|guilty|he|she)\b/i,
    );
  });

  it.each(cells)('%s, %s: was obtained in the past', (purpose, scene) => {
    for (const { obtainedAt } of stored(purpose, scene))
      expect(obtainedAt === null || obtainedAt < now.toISOString()).toBe(true);
  });
});

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareAddress, familyOf, type KeyCount } from '@/lib/domain/usage';
import { createUsageMeter } from '@/lib/server/usage-meter';

const at = '2026-11-22T13:59:59.000Z';
const used = { key: 'key_1', at, method: 'POST', path: '/api/v1/matches', status: 201, problem: null };
const meter = () => {
  let n = 0;
  return createUsageMeter({ id: (prefix) => `${prefix}_${n++}` });
};
const API = join(import.meta.dirname, '../../app/api');

describe('counting', () => {
  it('adds up by key, hour, part of the API and what came of it', () => {
    const m = meter();
    for (const status of [200, 201, 404, 503]) m.request({ ...used, status });
    m.request({ ...used, key: 'key_2' });
    m.request({ ...used, at: '2026-11-22T14:00:00.000Z' });
    m.pushed('key_1', at);
    expect(m.drain().counts.map((c) => [c.key, c.hour.slice(-2), c.family, c.statusClass, c.n])).toEqual([
      ['key_1', '13', 'matches', '2xx', 2],
      ['key_1', '13', 'matches', '4xx', 1],
      ['key_1', '13', 'matches', '5xx', 1],
      ['key_2', '13', 'matches', '2xx', 1],
      ['key_1', '14', 'matches', '2xx', 1],
      ['key_1', '13', 'pushed', '2xx', 1],
    ]);
    expect(m.drain()).toEqual({ counts: [], errors: [] });
  });

  it('takes back what could not be written, and counts on', () => {
    const m = meter();
    m.request(used);
    const lost = m.drain();
    m.request({ ...used, at: '2026-11-22T13:00:00.000Z' });
    m.restore(lost);
    const [count] = m.drain().counts as [KeyCount];
    expect(count).toMatchObject({ n: 2, lastAt: at });
  });

  it('keeps of errors the route and the code, and of one key no more than fifty', () => {
    const m = meter();
    const problem = { code: 'lead_unknown' as const, instance: 'urn:uuid:1' };
    const path = '/api/v1/leads/sll_secret.token/redeem';
    for (let n = 0; n < 80; n++) m.request({ ...used, path, status: 404, problem });
    m.request({ ...used, key: 'key_2', path, status: 404, problem });
    const { errors } = m.drain();
    expect(errors).toHaveLength(51);
    expect(errors[0]).toMatchObject({ ...problem, status: 404, route: 'POST /api/v1/leads/{…}/redeem' });
    expect(new Set(errors.map((e) => e.id)).size).toBe(51);
  });
});

describe('an address', () => {
  it('is bared of whatever is not its own words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9._%-]{12,60}$/), (secret) => {
        fc.pre(!['openapi.json', 'failure-report'].includes(secret));
        expect(bareAddress(`/api/v1/leads/${secret}/redeem`)).toBe('/api/v1/leads/{…}/redeem');
      }),
    );
  });

  it.each(['v1', 'a2i'])('below /api/%s keeps all words that are its own', (part) => {
    const addresses = readdirSync(join(API, part), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('/route.ts'))
      .map((file) => `/api/${part}/${dirname(file)}`);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(bareAddress(address)).toBe(address.replace(/\[[^\]]+\]/g, '{…}'));
  });

  it.each([
    ['/api/v1/matches/m_1/evidence', 'matches'],
    ['/api/v1/intake/deepface/find', 'intake'],
    ['/api/a2i/human-loops', 'a2i'],
    ['/api/v1/pushed', 'other'],
    ['/api/v1', 'other'],
  ] as const)('%s belongs to %s', (path, family) => expect(familyOf(path)).toBe(family));
});

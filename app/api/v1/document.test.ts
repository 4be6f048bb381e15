import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { adapt } from '@/lib/adapters/intake';
import { PROVIDERS } from '@/lib/adapters/providers';
import { EXAMPLE_EVIDENCE, EXAMPLE_MATCH } from '@/lib/http/schemas/examples';
import { INTAKE_EXAMPLES } from '@/lib/http/schemas/intake-bodies';
import { parseEvidence, parsePush } from '@/lib/http/schemas/parse-push';
import { GET } from './openapi.json/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

/** Addresses that describe nothing that an integrator calls. */
const NOT_DESCRIBED = ['openapi.json', '[...unknown]'];

const addresses = (): string[] =>
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => relative(import.meta.dirname, join(import.meta.dirname, file, '..')))
    .filter((folder) => !NOT_DESCRIBED.includes(folder))
    .map((folder) => `/api/v1/${folder.replaceAll('[', '{').replaceAll(']', '}')}`);

describe('GET /api/v1/openapi.json', () => {
  it('describes every address that there is, and no other', async () => {
    const { body } = await call(GET);
    expect(Object.keys(body.paths).sort()).toEqual(addresses().sort());
    expect(body.openapi).toBe('3.1.0');
  });

  it('names for every operation what it needs, does and refuses', async () => {
    const { body } = await call(GET);
    for (const operations of Object.values<Record<string, Record<string, object>>>(body.paths))
      for (const operation of Object.values(operations)) {
        expect(operation).toMatchObject({ summary: expect.any(String), security: [{ key: [] }] });
        expect(Object.keys(operation.responses ?? {})).toEqual(
          expect.arrayContaining(['401', '403', '429', '503']),
        );
      }
  });

  it('shows bodies that the routes take', async () => {
    const { body } = await call(GET);
    const content = body.paths['/api/v1/matches'].post.requestBody.content;
    expect(content['application/json'].example).toEqual(EXAMPLE_MATCH);
    expect(content['application/json'].schema.additionalProperties).toBe(false);
    expect(content['application/json'].schema.required).toContain('candidates');
    expect(parsePush(EXAMPLE_MATCH)).toMatchObject({ ok: true, value: { dropped: [] } });
    expect(parseEvidence(EXAMPLE_EVIDENCE)).toMatchObject({ ok: true });
  });

  it('shows an envelope for each provider, and each becomes a match', async () => {
    const { body } = await call(GET);
    const { requestBody } = body.paths['/api/v1/intake/{provider}/{operation}'].post;
    const { examples, schema } = requestBody.content['application/json'];
    expect(schema.required).toContain('images');
    expect(Object.keys(examples)).toHaveLength(Object.keys(INTAKE_EXAMPLES).length);
    const { 'amazon-a2i': _own, ...providers } = Object.fromEntries(PROVIDERS.map((p) => [p.name, p]));
    expect(new Set(Object.keys(INTAKE_EXAMPLES).map((at) => at.split('/')[0]))).toEqual(
      new Set(Object.keys(providers)),
    );
    for (const [address, example] of Object.entries(INTAKE_EXAMPLES)) {
      const [provider = '', operation = ''] = address.split('/');
      const adapted = adapt(provider, operation, example, () => ({ width: 600, height: 800 }));
      expect(adapted, address).toMatchObject({
        kind: expect.stringMatching(/^(match|update)$/),
        dropped: [],
      });
      if ('body' in adapted) expect(parsePush(adapted.body), address).toMatchObject({ ok: true });
    }
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type IntakeDesk, openIntakeDesk, PURPOSE } from '@/e2e/support/intake-desk';
import { postIntake } from '@/e2e/support/post-intake';
import { CASES } from '@/lib/adapters/testing/cases';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const SECRET = 'Bearer abcdefghijklmnopqrstuvwxyz';
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    SECRET,
    '\u0000',
    '\ud800',
    1e308,
    -1,
    '',
    { ['__proto__']: 1 },
    { embedding: [1] },
  ),
);

/** The value with whatever stands at one of its places replaced. */
const bent = (value: unknown, path: number, by: unknown): unknown => {
  if (typeof value !== 'object' || value === null || path <= 1) return by;
  const keys = Object.keys(value);
  const key = keys[path % keys.length];
  if (key === undefined) return by;
  const inner = bent((value as Record<string, unknown>)[key], Math.floor(path / keys.length), by);
  return Array.isArray(value)
    ? value.map((item, i) => (String(i) === key ? inner : item))
    : { ...value, [key]: inner };
};

it('whatever is sent becomes a whole match, a sight, or a problem, and echoes no secret', async () => {
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CASES), fc.nat(), odd, async (c, path, by) => {
      n += 1;
      const envelope = {
        response: c.response,
        external_id: `bent-${n}`,
        purpose: { code: PURPOSE },
        images: {
          probe: { sha256: t.images.probe },
          candidates: c.pictures.map((id) => ({ id, sha256: t.images.one })),
        },
      };
      const { status, body } = await postIntake(t, c.provider, c.operation, bent(envelope, path, by));
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(body)).not.toContain(SECRET.slice(7));
      const found = await t.desk.stores.lists.matches({ externalId: `bent-${n}` }, null, 5);
      expect(found.length).toBeLessThanOrEqual(status < 300 ? 1 : 0);
      expect(status < 300 ? body.id : body.code).toBeTruthy();
      if (status >= 300) return;
      const kept = await t.desk.stores.matches.load(body.id);
      expect(kept?.candidates.length).toBeGreaterThan(0);
      expect(JSON.stringify(kept)).not.toContain(SECRET.slice(7));
      for (const key of await t.desk.stores.matches.asideKeys(body.id))
        expect((await t.desk.stores.matches.aside(body.id, key))?.content).not.toMatch(
          /"embedding"|abcdefghijklmnop/,
        );
    }),
    { numRuns: 300 },
  );
}, 120_000);

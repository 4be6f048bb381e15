import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntakeDesk, openIntakeDesk, PURPOSE } from '@/e2e/support/intake-desk';
import { postIntake } from '@/e2e/support/post-intake';
import { FOLDER, isThere, TABLE } from '@/lib/adapters/testing/samples';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

/** Scores of a stored match by the provider's ids. */
const scoresOf = async (id: string) =>
  Object.fromEntries(
    ((await t.desk.stores.matches.load(id))?.candidates ?? []).map((c) => [c.externalId, c.score?.value]),
  );

// The folder is not ours to keep; where it is missing, lib/adapters/testing/samples.ts prints why this is skipped.
describe.skipIf(!isThere)('every response that the services really gave, through the route', () => {
  it.each(TABLE)('$folder/$file', async ({ folder, provider, file, operation, outcome }) => {
    const response: unknown = JSON.parse(readFileSync(join(FOLDER, folder, `${file}.json`), 'utf8'));
    const ids = typeof outcome === 'string' ? ['ref-1'] : Object.keys(outcome);
    const envelope = {
      response,
      external_id: `${folder}/${file}`,
      purpose: { code: PURPOSE },
      images: {
        probe: { sha256: t.images.probe },
        candidates: ids.map((id) => ({ id, sha256: t.images.one })),
      },
    };
    const sent = await postIntake(t, provider, operation, envelope);
    if (typeof outcome === 'string') {
      expect(sent.body.code).toBe(outcome.split(' ')[0]);
      expect(sent.status).toBeLessThan(500);
      expect(await t.desk.stores.lists.matches({ externalId: envelope.external_id }, null, 5)).toEqual([]);
      return;
    }
    expect(sent.body).toMatchObject({ taken: 'match', answer: 'pending', external_id: envelope.external_id });
    expect(await scoresOf(sent.body.id)).toEqual(outcome);
    const again = await postIntake(t, provider, operation, envelope);
    expect([again.status, again.body.taken]).toEqual([200, 'repeat']);
    const stored = JSON.stringify([
      await t.desk.stores.matches.events(sent.body.id),
      ...(await Promise.all(
        (
          await t.desk.stores.matches.asideKeys(sent.body.id)
        ).map((key) => t.desk.stores.matches.aside(sent.body.id, key)),
      )),
    ]);
    expect(stored).not.toMatch(/eyJ[A-Za-z0-9]|\\?"(embedding|gender|age|emotions?|smile)\\?":/i);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { GET as readRoute } from './matches/[id]/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';

describe('what may not be kept', () => {
  it('is dropped before storage, and its paths are told, in the answer and later', async () => {
    const base = t.body('traits');
    const [one, two] = base.candidates;
    const body = {
      ...base,
      gender: 'female-value',
      probe: { ...base.probe, AgeRange: { Low: 31337 }, quality: { sharpness: 1, age: 41424 } },
      candidates: [
        { ...one, embedding: [0.1234567, 2] },
        { ...two, image: { ...two?.image, Emotions: ['calm-value'] } },
      ],
      provider: { ...base.provider, authToken: TOKEN, operation: `compare ${TOKEN}` },
    };
    const made = await t.push(body);
    expect(made.status).toBe(201);
    const paths = [
      'gender',
      'probe.AgeRange',
      'probe.quality.age',
      'candidates.0.embedding',
      'candidates.1.image.Emotions',
      'provider.authToken',
      'provider.operation (a token in it)',
    ];
    expect([...made.body.dropped].sort()).toEqual([...paths].sort());
    const read = await call(readRoute, { key: t.key, params: { id: made.body.id } });
    expect(read.body.dropped).toEqual(made.body.dropped);
    const kept = JSON.stringify([
      await t.desk.stores.matches.load(made.body.id),
      await t.desk.stores.matches.events(made.body.id),
    ]);
    for (const secret of ['female-value', '31337', '41424', '0.1234567', 'calm-value', TOKEN])
      expect(kept).not.toContain(secret);
    expect(kept).toContain('compare [token removed]');
  });

  it('is not echoed when the body is refused either', async () => {
    const refused = await t.push({ ...t.body('echo'), [TOKEN]: 1, authToken: TOKEN, priority: TOKEN });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).not.toContain(TOKEN.slice(0, 30));
  });

  it('makes no difference to whether a push is a repeat', async () => {
    const first = await t.push({ ...t.body('repeat'), age: 20 });
    const second = await t.push({ ...t.body('repeat'), age: 90 });
    expect([first.status, second.status]).toEqual([201, 200]);
  });
});

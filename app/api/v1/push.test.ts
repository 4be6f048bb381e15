import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

describe('POST /api/v1/matches', () => {
  it('takes a match in and says where it is', async () => {
    const made = await t.push(t.body('first'));
    expect(made.body).toMatchObject({
      external_id: 'first',
      answer: 'pending',
      evidence: [],
      required_evidence: [],
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`http://localhost:3000/api/v1/matches/${made.body.id}`);
    expect(made.body).not.toHaveProperty('lead');
    expect(made.body).not.toHaveProperty('dropped');
  });
});

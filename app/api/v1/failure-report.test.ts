import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addKeyOf, call, type IntakeDesk, openIntakeDesk, PURPOSE } from '@/e2e/support/intake-desk';
import { postIntake } from '@/e2e/support/post-intake';
import { GET } from './matches/[id]/candidates/[externalId]/failure-report/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const push = async (external_id: string) => {
  const made = await postIntake(t, 'azure-face', 'Verify', {
    ...{ external_id, response: { isIdentical: false, confidence: 0.31 }, purpose: { code: PURPOSE } },
    headers: { 'apim-request-id': 'req-1' },
    images: { probe: { sha256: t.images.probe }, candidates: [{ id: 'ref 1/ä', sha256: t.images.one }] },
  });
  return made.body.id as string;
};

const report = (id: string, externalId: string, key = t.key) =>
  call(GET, { key, params: { id, externalId } });

describe('GET …/candidates/{externalId}/failure-report', () => {
  it('is filled from what is stored, and names what is not', async () => {
    const { status, body } = await report(await push('failed'), 'ref 1/ä');
    expect(status).toBe(200);
    expect(body.json).toMatchObject({ provider: 'azure-face', request_id: 'req-1', model_version: null });
    expect(body.json.score).toContain('0.31');
    expect(body.missing).toContain('Model version');
    expect(body.complete).toBe(false);
    expect(body.text).toContain('Request id: req-1');
  });

  it('is its integrator’s own', async () => {
    const id = await push('private');
    expect((await report(id, 'nobody')).body.code).toBe('candidate_unknown');
    expect((await report('m_nothing', 'ref 1/ä')).body.code).toBe('not_found');
    const other = await addKeyOf(t.desk, 'Other');
    expect((await report(id, 'ref 1/ä', other.key)).body.code).toBe('not_found');
    const writer = await addKeyOf(t.desk, 'Writer', { scopes: ['matches:write'] });
    expect((await report(id, 'ref 1/ä', writer.key)).status).toBe(403);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replayView } from '@/lib/http/views/replay';
import { codeOf, must, ReviewDesk } from '@/lib/server/test-desk-review';
import { readReplay } from '@/lib/verbs/audit/read-replay';

let t: ReviewDesk;
beforeEach(async () => {
  t = await ReviewDesk.open();
});
afterEach(() => t.close());

describe('the replay of a review', () => {
  it('is read from the file: it touches the match, is an access, and is what the route may answer', async () => {
    const matchId = await t.push();
    const ada = await t.person('ada');
    await t.vote(ada, 'approve');
    const asked = { matchId, round: 1, person: ada.person.id };
    const view = await must(readReplay(t.desk, t.supervisor(), asked));
    expect(replayView.parse(view)).toEqual(view);
    expect(view.steps.at(-1)).toMatchObject({ kind: 'lease.ended', stage: 'decision' });
    expect(view.steps.flatMap(({ shown }) => shown)).toEqual(
      expect.arrayContaining(['probe', 'evidence:e1']),
    );
    expect((await t.load(matchId)).touches).toContainEqual(
      expect.objectContaining({ person: t.supervisor().person.id, reason: 'read_file' }),
    );
    const [access] = await t.desk.stores.desk.deskEvents(`access:${matchId}`, 1);
    expect(access).toMatchObject({
      kind: 'file.read',
      by: t.supervisor().by,
      data: { replay: { round: 1, person: ada.person.id } },
    });
  });

  it('is for supervisors and auditors, of a review that there was', async () => {
    const matchId = await t.push();
    const ada = await t.person('ada');
    await t.vote(ada, 'approve');
    const asked = { matchId, round: 1, person: ada.person.id };
    expect(await codeOf(readReplay(t.desk, await t.person('bob'), asked))).toBe('forbidden');
    const none = t.supervisor().person.id;
    expect(await codeOf(readReplay(t.desk, t.supervisor(), { ...asked, person: none }))).toBe('not_found');
    expect(await codeOf(readReplay(t.desk, t.supervisor(), { ...asked, round: 2 }))).toBe('not_found');
    expect(await codeOf(readReplay(t.desk, t.supervisor(), { ...asked, matchId: 'none' }))).toBe('not_found');
  });
});

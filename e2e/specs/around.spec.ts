import { expect, test } from '@playwright/test';
import type { PushEvidence } from '@/lib/practice/match-source';
import { ApiReviewer, approvalOf, ballotOf, expectRefused, votesCount } from '../support/api-reviewer';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import type { StoryMatch } from '../support/push-for-story';

/** Every test tries a way to a lead past the promise, with real sessions on the real API, and gets nowhere. */
test.describe('the ways around', () => {
  test.setTimeout(240_000);
  const LANE = 'missing-persons';
  let desk: StoryDesk;
  let priority = 0;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
  });
  test.afterAll(() => desk?.close());

  /** A match that is next in the lane, whatever earlier tests left there. */
  const push = (evidence?: readonly PushEvidence[]): Promise<StoryMatch> =>
    desk.pushMatch({
      ...(evidence ? { evidence } : {}),
      candidates: 3,
      change: (body) => ({ ...body, priority: Math.min(9, ++priority) }),
    });
  const as = (login: string) => ApiReviewer.signIn(desk.url, login);
  const rightOf = (match: StoryMatch) => match.candidateKey(match.same ?? '');
  const supporting = (match: StoryMatch) =>
    (match.body.evidence ?? []).filter((e) => e.direction === 'supports').map((e) => e.key);
  const answerOf = async (id: string) =>
    (await desk.api()('GET', `/api/v1/matches/${id}`)).body as Record<string, unknown>;
  const item = (
    match: { same: string | null } | null,
    key: string,
    more: Partial<PushEvidence>,
  ): PushEvidence => ({
    key,
    candidate: match?.same ?? '',
    kind: 'document',
    summary: 'A record that names this person.',
    source: `Register ${key}`,
    obtained_via: 'independent_line',
    direction: 'supports',
    ...more,
  });
  /** Pushes without evidence first, because items name the candidate, and adds them over the API. */
  const pushWith = async (...items: readonly Partial<PushEvidence>[]): Promise<StoryMatch> => {
    const match = await push([]);
    for (const [i, more] of items.entries()) {
      const body = JSON.stringify(item(match, `x-${i + 1}`, more));
      expect((await desk.api()('POST', `/api/v1/matches/${match.id}/evidence`, body)).status).toBeLessThan(
        300,
      );
    }
    return match;
  };

  test('score only: without evidence nobody can approve', async () => {
    const match = await push([]);
    const ada = await as('ada');
    await ada.claim(LANE, match.id);
    await ada.seal(rightOf(match), 3);
    await ada.toDecision(rightOf(match));
    await expectRefused(await ada.vote(approvalOf(rightOf(match), [])), 'evidence_quorum_not_met');
    await ada.release();
  });

  test('derived evidence only, however long the chain, counts zero', async () => {
    const match = await pushWith(
      { obtained_via: 'because_of_match' },
      { derived_from: ['x-1'] },
      { derived_from: ['x-2'] },
      { derived_from: ['match'] },
      { source: 'Register x-3', derived_from: ['x-3', 'unknown-key'] },
    );
    const ada = await as('ada');
    await ada.claim(LANE, match.id);
    await ada.seal(rightOf(match), 3);
    await ada.toDecision(rightOf(match));
    const all = ['x-1', 'x-2', 'x-3', 'x-4', 'x-5'];
    await expectRefused(await ada.vote(approvalOf(rightOf(match), all)), 'evidence_quorum_not_met');
    await ada.release();
  });

  test('who obtained or paid for evidence does not vote on it, under either of their accounts', async () => {
    const match = await pushWith({ obtained_by: 'ada field' }, { paid_by: 'BO' }, {});
    for (const login of ['ada', 'bo']) {
      const voter = await as(login);
      const claimed = await voter.claimNext(LANE);
      if (claimed.status() === 404) continue;
      ({ matchId: voter.matchId, leaseToken: voter.token } = await claimed.json());
      expect(voter.matchId).not.toBe(match.id);
      await voter.release();
    }
    const hana = await as('hana');
    await hana.claim(LANE, match.id);
    await hana.release();
  });

  test('one person with two accounts has one vote', async () => {
    const match = await push();
    const greta = await as('greta');
    const second = { login: 'hana-second', password: PASSWORD };
    const added = await greta.http.post(`/api/admin/people/${desk.people.get('hana')}/accounts`, {
      data: second,
    });
    expect(added.status(), await added.text()).toBeLessThan(300);
    const hana = await as('hana');
    await hana.claim(LANE, match.id);
    await hana.approve(rightOf(match), supporting(match));
    await votesCount();
    const again = await as('hana-second');
    await expectRefused(await again.http.post(`/api/desk/reviews/${match.id}/claim`), 'already_voted');
    const next = await again.claimNext(LANE);
    if (next.status() === 200) {
      ({ matchId: again.matchId, leaseToken: again.token } = await next.json());
      expect(again.matchId).not.toBe(match.id);
      await again.release();
    }
    expect((await answerOf(match.id)).answer).toBe('pending');
  });

  test('one voter twice, and a second tab with a stale hold', async () => {
    const match = await push();
    const ada = await as('ada');
    await ada.claim(LANE, match.id);
    const stale = ada.token;
    await ada.resume(match.id);
    await expectRefused(await ada.post('/analysis', {}, stale), 'invalid_body');
    await expectRefused(await ada.post('/comparison-finish', undefined, stale), 'lease_lost');
    await ada.seal(rightOf(match));
    await ada.toDecision(rightOf(match));
    const ballot = approvalOf(rightOf(match), supporting(match));
    const { version } = await ada.view();
    const grant = await ada.grantFor(ballot);
    await expectRefused(await ada.post('/vote', { ballot, grant, version }, stale), 'lease_lost');
    await expectRefused(
      await ada.post('/vote', { ballot: ballotOf('reject'), grant, version }),
      'step_up_required',
    );
    expect((await ada.post('/vote', { ballot, grant, version })).status()).toBe(200);
    await expectRefused(await ada.post('/vote', { ballot, grant, version }), 'already_voted');
    await votesCount();
    await expectRefused(await ada.post('/vote', { ballot, grant, version }), 'lease_lost');
    expect((await answerOf(match.id)).answer).toBe('pending');
  });

  test('approvals of different candidates go to adjudication, and one examiner alone makes no lead', async () => {
    const match = await push();
    const other = match.body.candidates.find((c) => c.external_id !== match.same)?.external_id ?? '';
    const wrong = match.candidateKey(other);
    for (const key of ['y-1', 'y-2']) {
      const body = JSON.stringify(item({ same: other }, key, {}));
      await desk.api()('POST', `/api/v1/matches/${match.id}/evidence`, body);
    }
    const [ada, bo, chidi] = [await as('ada'), await as('bo'), await as('chidi')];
    await ada.claim(LANE, match.id);
    await ada.approve(rightOf(match), supporting(match));
    await votesCount();
    await bo.claim(LANE, match.id);
    await bo.approve(wrong, ['y-1', 'y-2']);
    await votesCount();
    expect((await answerOf(match.id)).answer).toBe('pending');
    await chidi.claim(LANE, match.id, true);
    const third = match.candidateKey(
      match.body.candidates.find((c) => c.external_id !== match.same && c.external_id !== other)
        ?.external_id ?? '',
    );
    await chidi.seal(third);
    await chidi.toDecision(third);
    await expectRefused(await chidi.vote(approvalOf(third, [])), 'evidence_quorum_not_met');
    expect((await chidi.vote(ballotOf('insufficient'))).status()).toBe(200);
    await votesCount();
    expect(await answerOf(match.id)).toMatchObject({ answer: 'not_released' });
  });

  test('letting go and coming back sheds no dissent', async () => {
    const match = await push();
    const [hana, ada, bo] = [await as('hana'), await as('ada'), await as('bo')];
    await hana.claim(LANE, match.id);
    await hana.seal(rightOf(match), -3);
    await hana.release();
    await hana.resume(match.id);
    expect((await hana.view()).stage).toBe('evidence');
    await expectRefused(await hana.post('/seal', { opinions: { [rightOf(match)]: 3 } }), 'wrong_stage');
    await hana.release();
    for (const voter of [ada, bo]) {
      await voter.claim(LANE, match.id);
      await voter.approve(rightOf(match), supporting(match));
      await votesCount();
    }
    expect(await answerOf(match.id)).not.toHaveProperty('lead');
    expect((await answerOf(match.id)).answer).toBe('pending');
  });

  test('a rejected pair pushed again goes to an examiner; a reopened round takes no old voter', async () => {
    const match = await push();
    const [ada, bo, dana, chidi] = [await as('ada'), await as('bo'), await as('dana'), await as('chidi')];
    for (const voter of [ada, bo]) {
      await voter.claim(LANE, match.id);
      await voter.reject();
      await votesCount();
    }
    expect((await answerOf(match.id)).answer).toBe('not_released');

    const again = {
      ...match.body,
      external_id: `${match.body.external_id}-again`,
      priority: 9,
      purpose: { ...match.body.purpose, case_ref: 'another case' },
    };
    const pushed = await desk.api()('POST', '/api/v1/matches', JSON.stringify(again));
    expect(pushed.status).toBe(201);
    const repeat = (pushed.body as { id: string }).id;
    await chidi.claim(LANE, repeat, true);
    await chidi.release();
    expect((await answerOf(repeat)).answer).toBe('pending');

    const reopen = () =>
      dana.http.post(`/api/audit/matches/${match.id}/reopen`, { data: { reason: 'New evidence' } });
    await expectRefused(await reopen(), 'reopen_needs_evidence');
    const fresh = JSON.stringify(item(match, 'fresh-1', {}));
    expect((await desk.api()('POST', `/api/v1/matches/${match.id}/evidence`, fresh)).status).toBe(201);
    expect((await reopen()).status()).toBe(200);
    for (const login of ['ada', 'bo']) {
      await expectRefused(
        await (await as(login)).http.post(`/api/desk/reviews/${match.id}/claim`),
        'not_found',
      );
    }
  });

  test('direct calls: no stage is skipped, nothing masked is served, no foreign page writes', async () => {
    const match = await push();
    const ada = await as('ada');
    await ada.claim(LANE, match.id);
    await expectRefused(await ada.vote(approvalOf(rightOf(match), supporting(match))), 'wrong_stage');
    await expectRefused(await ada.post('/seal', { opinions: {} }), 'wrong_stage');
    await expectRefused(await ada.post('/evidence-finish'), 'wrong_stage');
    await expectRefused(await ada.post(`/evidence/${supporting(match)[0]}/open`), 'wrong_stage');
    await expectRefused(await ada.http.get(`/api/desk/images/${match.id}/${rightOf(match)}`), 'not_found');
    await expectRefused(await ada.http.get(`/api/audit/matches/${match.id}`), 'forbidden');
    await expectRefused(await ada.http.get(`/api/audit/images/${match.id}/probe`), 'forbidden');
    const foreign = { headers: { origin: 'https://elsewhere.example', 'x-lease-token': ada.token } };
    await expectRefused(
      await ada.http.post(`/api/desk/reviews/${match.id}/release`, foreign),
      'origin_refused',
    );
    const bo = await as('bo');
    await expectRefused(await bo.http.get(`/api/desk/images/${match.id}/probe`), 'not_found');
    await expectRefused(await bo.http.post(`/api/desk/reviews/${match.id}/claim`), 'not_found');
    const greta = await as('greta');
    const roles = { data: { roles: ['admin', 'supervisor'] } };
    await expectRefused(
      await greta.http.post(`/api/admin/people/${desk.people.get('greta')}/roles`, roles),
      'own_rights',
    );
    await ada.release();
  });

  test('a stop ends claims and redemptions, and one person alone does not lift it', async () => {
    await push();
    const [dana, esra, ada] = [await as('dana'), await as('esra'), await as('ada')];
    const set = await dana.http.post('/api/audit/stops', {
      data: { lane: null, reason: 'Something is wrong' },
    });
    expect(set.status()).toBe(201);
    const { id } = await set.json();
    await expectRefused(await ada.claimNext(LANE), 'stopped');
    expect((await dana.http.post(`/api/audit/stops/${id}/ask-lift`)).status()).toBe(200);
    await expectRefused(await dana.http.post(`/api/audit/stops/${id}/lift`), 'same_person');
    expect((await esra.http.post(`/api/audit/stops/${id}/lift`)).status()).toBe(200);
    const claimed = await ada.claimNext(LANE);
    expect(claimed.status(), await claimed.text()).toBe(200);
  });
});

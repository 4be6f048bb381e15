import { type APIRequestContext, type APIResponse, expect, request } from '@playwright/test';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Ballot, Verdict } from '@/lib/domain/vote';
import { COMPONENTS } from '@/lib/domain/worksheet';
import { PASSWORD } from './desk-plan';

/** How long a vote is pending, and a little for the desk to count it. */
const COUNTED_MS = 12_500;

export const votesCount = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, COUNTED_MS));

const GOOD = {
  suitability: 'good',
  faceConfirmed: true,
  sharpness: 'good',
  pose: 'good',
  light: 'good',
  occlusion: 'good',
  notes: '',
} as const;

const similar = () =>
  Object.fromEntries(COMPONENTS.map(({ key }) => [key, { finding: 'similar', note: '', causes: [] }]));

export const approvalOf = (candidate: string, reliedUpon: readonly string[]): Ballot => ({
  verdict: 'approve',
  candidate,
  reasons: 'The ears and a mole agree.',
  limits: '',
  reliedUpon,
  originsConfirmed: reliedUpon,
  answers: {},
});

export const ballotOf = (verdict: Exclude<Verdict, 'approve'>): Ballot => ({
  verdict,
  candidate: null,
  reasons: 'The ears differ.',
  limits: '',
  reliedUpon: [],
  originsConfirmed: [],
  answers: {},
});

/** Somebody who skips the screens and speaks to the desk's own API, with their own session. */
export class ApiReviewer {
  private constructor(
    readonly http: APIRequestContext,
    private readonly password: string,
  ) {}
  matchId = '';
  token = '';

  static async signIn(url: string, login: string, password = PASSWORD): Promise<ApiReviewer> {
    const http = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
    const answer = await http.post('/api/desk/sign-in', { data: { login, password } });
    expect(answer.status(), await answer.text()).toBe(200);
    return new ApiReviewer(http, password);
  }

  post(path: string, data: unknown = undefined, token = this.token): Promise<APIResponse> {
    const body = data === undefined ? {} : { data };
    return this.http.post(`/api/desk/reviews/${this.matchId}${path}`, {
      ...body,
      headers: { 'x-lease-token': token },
    });
  }

  claimNext(lane: string, adjudicate = false): Promise<APIResponse> {
    return this.http.post('/api/desk/claim', { data: { lane, adjudicate } });
  }

  /** Claims the next match and expects that it is this one. */
  async claim(lane: string, matchId: string, adjudicate = false): Promise<void> {
    await this.hold(await this.claimNext(lane, adjudicate));
    expect(this.matchId).toBe(matchId);
  }

  async resume(matchId: string): Promise<void> {
    await this.hold(await this.http.post(`/api/desk/reviews/${matchId}/claim`));
  }

  private async hold(answer: APIResponse): Promise<void> {
    expect(answer.status(), await answer.text()).toBe(200);
    ({ matchId: this.matchId, leaseToken: this.token } = await answer.json());
  }

  async view(): Promise<ReviewView> {
    const answer = await this.http.get(`/api/desk/reviews/${this.matchId}`, {
      headers: { 'x-lease-token': this.token },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  /** From the probe to a sealed opinion on the one candidate that is retained, or on none. */
  async seal(retained: string | null, opinion = 2): Promise<void> {
    await this.ok(this.post('/analysis', GOOD));
    for (const { key } of (await this.view()).candidates ?? []) {
      const kept = key === retained;
      const differences = kept ? [] : [{ component: 'ears', note: 'The lobe differs.' }];
      const data = {
        choice: kept ? 'retained' : 'excluded',
        differences,
        worksheet: kept ? similar() : null,
      };
      const path = `/api/desk/reviews/${this.matchId}/candidates/${key}/disposition`;
      await this.ok(this.http.put(path, { data, headers: { 'x-lease-token': this.token } }));
    }
    await this.ok(this.post('/comparison-finish'));
    await this.ok(this.post('/seal', { opinions: retained ? { [retained]: opinion } : {} }));
  }

  /** Opens all evidence, goes on to the decision and records an attempt to disprove. */
  async toDecision(candidate: string | null): Promise<void> {
    for (;;) {
      const next = (await this.view()).evidence?.find((item) => item.openable);
      if (!next) break;
      await this.ok(this.post(`/evidence/${next.key}/open`));
    }
    await this.ok(this.post('/evidence-finish'));
    if (!candidate) return;
    const attempt = { candidate, attempt: 'Another height', result: 'does_not_disprove', note: '' };
    await this.ok(this.post('/disproofs', attempt));
  }

  /** A fresh authentication for this ballot, then the vote itself; whatever the desk answers. */
  async vote(ballot: Ballot): Promise<APIResponse> {
    const { version } = await this.view();
    const grant = await this.grantFor(ballot);
    return this.post('/vote', { ballot, grant, version });
  }

  async grantFor(ballot: Ballot): Promise<string> {
    const answer = await this.post('/step-up', { ballot, password: this.password });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()).grant;
  }

  /** The whole review of a claimed match, up to the pending vote. */
  async approve(candidate: string, reliedUpon: readonly string[]): Promise<void> {
    await this.seal(candidate);
    await this.toDecision(candidate);
    await this.ok(this.vote(approvalOf(candidate, reliedUpon)));
  }

  async reject(): Promise<void> {
    await this.seal(null);
    await this.toDecision(null);
    await this.ok(this.vote(ballotOf('reject')));
  }

  async release(): Promise<void> {
    await this.ok(this.post('/release'));
  }

  private async ok(sent: Promise<APIResponse>): Promise<APIResponse> {
    const answer = await sent;
    expect(answer.status(), await answer.text()).toBe(200);
    return answer;
  }
}

/** Expects a refusal with this stable code. */
export const expectRefused = async (answer: APIResponse, code: string): Promise<void> => {
  const text = await answer.text();
  expect(answer.headers()['content-type'], text).toContain('application/problem+json');
  expect(JSON.parse(text).code, text).toBe(code);
};

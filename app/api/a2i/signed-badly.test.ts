import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntakeDesk, openIntakeDesk } from '@/e2e/support/intake-desk';
import { BURST } from '@/lib/http/rate-limit';
import { testClock } from '@/lib/server/test-clock';
import { signingPair } from '@/lib/verbs/integrators/signing-pair';
import { GET } from './human-loops/route';

const clock = testClock();
const QUERY = { FlowDefinitionArn: 'arn:aws:sagemaker:eu-central-1:111122223333:flow-definition/general' };

let t: IntakeDesk;
let keyId: string;
beforeAll(async () => {
  t = await openIntakeDesk({ parts: { clock } });
  keyId = (await t.desk.stores.integrators.keys())[0]?.id ?? '';
});
afterAll(() => t.close());

/** ListHumanLoops, signed at this many seconds from the desk's own time; `spoil` changes its headers afterwards. */
const list = async (
  seconds = 0,
  spoil: (headers: Headers) => void = () => {},
  query: Record<string, string> = QUERY,
) => {
  const signer = new SignatureV4({
    credentials: signingPair(t.desk.config.secret, keyId),
    region: 'eu-central-1',
    service: 'sagemaker',
    sha256: Sha256,
  });
  const signed = await signer.sign(
    {
      method: 'GET',
      protocol: 'http:',
      hostname: 'localhost:3000',
      path: '/api/a2i/human-loops',
      query,
      headers: { host: 'localhost:3000' },
    },
    { signingDate: new Date(Date.parse(clock.now()) + seconds * 1000) },
  );
  const headers = new Headers(signed.headers);
  spoil(headers);
  const url = `http://localhost:3000/api/a2i/human-loops?${new URLSearchParams(query)}`;
  const answer = await GET(new Request(url, { headers }), { params: Promise.resolve({}) });
  return { status: answer.status, headers: answer.headers, error: answer.headers.get('x-amzn-errortype') };
};

describe('the clock of a signature', () => {
  it.each([-300, -299, 0, 299, 300])('%i seconds off is heard', async (seconds) => {
    expect(await list(seconds)).toMatchObject({ status: 200, error: null });
  });

  it.each([-86_400, -301, 301, 86_400])(
    '%i seconds off is refused, and told by the code',
    async (seconds) => {
      // By this code AWS's own clients set their clock by the answer's `Date` and sign again.
      expect(await list(seconds)).toMatchObject({ status: 403, error: 'RequestTimeTooSkewed' });
    },
  );

  it('is what was signed: a stamp made younger afterwards fits no signature', async () => {
    const younger = clock.now().replace(/[-:]|\.\d+/g, '');
    expect(await list(-600, (headers) => headers.set('x-amz-date', younger))).toMatchObject({
      status: 403,
      error: 'InvalidSignatureException',
    });
  });

  it.each(['yesterday', '20260230T990000Z', '', '1e400', '20260101T000000Z, 20260101T000000Z'])(
    'that reads “%s” is no clock',
    async (stamp) => {
      expect(await list(0, (headers) => headers.set('x-amz-date', stamp))).toMatchObject({
        status: 403,
        error: 'IncompleteSignatureException',
      });
    },
  );
});

describe('answers to a signed request', () => {
  it('say what is left of its key’s rate, refused ones as well', async () => {
    clock.pass(10_000);
    const well = await list();
    const refused = await list(0, undefined, { ...QUERY, MaxResults: '0' });
    const unread = await list(0, undefined, { ...QUERY, NextToken: 'x' });
    expect([well, refused, unread].map(({ status }) => status)).toEqual([200, 400, 400]);
    expect([well, refused, unread].map(({ headers }) => headers.get('ratelimit'))).toEqual([
      '"key";r=399;t=1',
      '"key";r=398;t=1',
      '"key";r=397;t=1',
    ]);
  });

  it('say when to come back once it is used up, in the manner that AWS’s clients wait by', async () => {
    clock.pass(10_000);
    for (let n = 0; n < BURST; n += 1) await list();
    const over = await list();
    expect(over).toMatchObject({ status: 429, error: 'ThrottlingException' });
    expect(over.headers.get('retry-after')).toBe('1');
    expect(over.headers.get('ratelimit')).toBe('"key";r=0;t=4');
    expect(over.headers.get('ratelimit-policy')).toBe('"key";q=400;w=4');
  });

  it('tell whoever does not hold the key nothing of its rate', async () => {
    clock.pass(10_000);
    const forged = await list(0, (headers) => {
      const sent = headers.get('authorization') ?? '';
      headers.set('authorization', sent.replace(/[0-9a-f]{64}$/, '0'.repeat(64)));
    });
    expect(forged).toMatchObject({ status: 403, error: 'InvalidSignatureException' });
    expect(forged.headers.has('ratelimit')).toBe(false);
  });
});

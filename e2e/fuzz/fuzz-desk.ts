import { join } from 'node:path';
import { GET as readRoute } from '@/app/api/v1/matches/[id]/route';
import { POST as addHookRoute } from '@/app/api/v1/webhooks/route';
import { CANARY } from '@/e2e/fuzz/canary';
import { Known } from '@/e2e/fuzz/known';
import type { Material } from '@/e2e/fuzz/requests';
import { type Credentials, OWN_HASH } from '@/e2e/fuzz/send';
import { watchTables } from '@/e2e/fuzz/watch-tables';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { addKeyOf, call, json, openIntakeDesk, pictureOf } from '@/e2e/support/intake-desk';
import { PROVIDERS } from '@/lib/adapters/providers';
import { ROLES } from '@/lib/domain/person';
import type { Log } from '@/lib/ports/log';
import { testClock } from '@/lib/server/test-clock';
import { signedInPerson } from '@/lib/server/test-desk-people';

/** A log that keeps what would have been written, errors by their names and words. */
const listeningLog = () => {
  const lines: string[] = [];
  const write = (level: string) => (facts: Readonly<Record<string, unknown>>, message: string) => {
    const { err, ...rest } = facts;
    lines.push(
      `${level} ${message} ${JSON.stringify(rest)} ${err instanceof Error ? err.stack : (err ?? '')}`,
    );
  };
  const log: Log = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal'),
  };
  /** What is wrong with what was logged since it was last asked. */
  const logged = (): string | null => {
    const since = lines.splice(0);
    if (since.some((line) => line.includes(CANARY))) return `a secret in the log: ${since.join('\n')}`;
    const fault = since.find((line) => /^(error|fatal)/.test(line));
    return fault ? `a fault in the log: ${fault}` : null;
  };
  return { log, logged };
};

/** Known ids for the `{id}` of addresses that begin alike. */
const idsOf = (base: string, prefix: string, rests: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    rests.map((rest) => [`${base}${rest} id`, [1, 2, 3, 5, 8].map((n) => `«${prefix}${n}»`)]),
  );

const without = ({ external_id: _, ...body }: Record<string, unknown>) => body;

/** A desk with a match, a lead, a webhook, keys and people, whose log and tables are watched. */
export const openFuzzDesk = async () => {
  const clock = testClock();
  const { log, logged } = listeningLog();
  const t = await openIntakeDesk({ parts: { clock, log } });
  const sandbox = await addKeyOf(t.desk, 'Sandbox', { mode: 'sandbox' });
  await t.share(sandbox.integrator);
  const person = await signedInPerson(t.desk, 'everyone', ROLES);
  const pushed = await t.push(t.body('approved'));
  await approveMatch(t.desk, pushed.body.id, [
    await addReviewer(t.desk, 'ada'),
    await addReviewer(t.desk, 'ben'),
  ]);
  const keys = await t.desk.stores.integrators.keys();
  const own = [...keys.map(({ id }) => id), person.id, person.accountId];
  const known = new Known([...Object.values(t.images), 'approved', 'ref-1', 'ref-2', pushed.body.id], own);
  const nobody = { 'sec-fetch-site': 'same-origin' };
  const credentials: Credentials = {
    key: { authorization: `Bearer ${t.key}` },
    sandbox: { authorization: `Bearer ${sandbox.key}` },
    person: person.headers,
    nobody,
    forged: {
      ...nobody,
      authorization: `Bearer slk_${CANARY}`,
      cookie: `${person.headers.cookie?.split('=')[0]}=${CANARY}`,
    },
  };
  const purpose = { code: 'serious_crime' };
  const names = Array.from({ length: 20 }, (_, n) => `loop-${n}`);
  const loops = names.map((HumanLoopName) => ({
    HumanLoopName,
    FlowDefinitionArn: 'arn:aws:sagemaker:eu-central-1:111122223333:flow-definition/general',
    HumanLoopInput: { InputContent: JSON.stringify(without(t.body('unused'))) },
  }));
  const material: Material = {
    picture: await pictureOf(9),
    images: Object.values(t.images),
    bodies: {
      '/api/v1/matches': [t.body('fuzz')],
      '/api/v1/matches/batch': [t.body('fuzz')],
      '/api/v1/leads/{token}/redeem': [{ purpose: purpose.code }],
      '/api/v1/leads/{token}/acknowledge': [{ state: 'recalled' }, { state: 'suspended' }],
      '/api/v1/webhooks': [{ url: 'https://hooks.example.com/x' }],
      '/api/a2i/human-loops': loops,
      '/api/a2i/human-loops/stop': names.map((HumanLoopName) => ({ HumanLoopName })),
      '/api/desk/sign-in': [{ login: 'everyone', password: CANARY }],
      '/api/desk/setup': [{ token: CANARY, name: 'A', login: 'a', password: CANARY }],
      '/api/desk/password': [{ current: CANARY, next: CANARY }],
    },
    words: {
      ...idsOf('/api/v1/matches/{id}', 'm_', ['', '/withdraw', '/evidence', '/evidence/{key}/withdraw']),
      ...idsOf('/api/v1/matches/{id}', 'm_', ['/candidates/{externalId}/failure-report']),
      '/api/v1/sandbox/matches/{id}/outcome id': ['«m_1»', '«m_2»', '«m_3»', '«m_4»'],
      ...idsOf('/api/v1/webhooks/{id}', 'whe_', ['', '/secret', '/test', '/deliveries']),
      ...idsOf('/api/v1/webhooks/{id}', 'whe_', ['/deliveries/{delivery}', '/deliveries/{delivery}/resend']),
      externalId: ['ref-1', 'ref-2', 'ref-10442'],
      token: ['«sll_1»', '«sll_2»', '«sll_3»', '«ld_1»', '«ld_2»'],
      sha256: [OWN_HASH, t.images.one],
      name: names,
      provider: [...PROVIDERS.map(({ name }) => name), 'generic'],
      operation: [...PROVIDERS.flatMap((p) => p.operations.map(({ names }) => names[0] ?? '')), 'match'],
      nextauth: ['csrf', 'signin', 'callback/oidc', 'callback/credentials', 'session', 'signout', 'error'],
    },
  };
  const read = await call(readRoute, { key: t.key, params: { id: pushed.body.id } });
  const hook = await call(addHookRoute, { key: t.key, ...json({ url: 'https://hooks.example.com/y' }) });
  for (const told of [pushed, read, hook]) known.learn(told.body);
  const tables = watchTables(t.desk.config.dataDir);
  return {
    ...{ clock, logged, known, credentials, material, tables, tempDir: t.desk.blobs.tempDir },
    imagesDir: join(t.desk.config.dataDir, 'images'),
    /** Keeps ids, cursors and tokens of an answer for later requests. */
    learn: (text: string): void => {
      for (const line of text.split('\n'))
        try {
          known.learn(JSON.parse(line));
        } catch {
          // A picture, or a page.
        }
    },
    close: async () => {
      tables.close();
      await t.close();
    },
  };
};

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { GET as actors } from '@/app/api/audit/events/actors/route';
import { GET as exported } from '@/app/api/audit/events/export/route';
import { GET as search } from '@/app/api/audit/events/route';
import { sessionCookieName } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import { anAnalysis, noBallot } from '@/lib/domain/testing/build';
import { SECOND } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import { setRunningDesk } from '@/lib/ports/running-desk';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { callRoute } from '@/lib/server/test-request';
import { readMatchFile } from '@/lib/verbs/audit/read-match-file';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';
import { finishComparison } from '@/lib/verbs/review/finish-comparison';
import { finishEvidence } from '@/lib/verbs/review/finish-evidence';
import { sealOpinions } from '@/lib/verbs/review/seal-opinions';

let t: ReviewDesk;
let match: string;
let ada: PersonActor;
const headers: Record<string, Record<string, string>> = {};

const signIn = async (login: string, actor: PersonActor): Promise<void> => {
  const account = await t.desk.stores.people.account(actor.accountId);
  const token = account && (await openSession(t.desk, account, 'password'));
  headers[login] = {
    cookie: `${sessionCookieName(t.desk.config)}=${token}`,
    'sec-fetch-site': 'same-origin',
  };
};

const order = async (): Promise<void> => {
  while ((await t.desk.stores.log.order(500)) > 0);
};

interface Item {
  readonly index: number;
  readonly kind: string;
  readonly says: string;
  readonly whole: boolean;
  readonly who: string;
}

const find = async (query: string, as = 'sup'): Promise<readonly Item[]> => {
  await order();
  const { status, body } = await callRoute(search, { headers: headers[as] ?? {}, query: `?${query}` });
  expect([query, status]).toEqual([query, 200]);
  return body.items;
};

beforeAll(async () => {
  t = await ReviewDesk.open();
  await signIn('sup', t.supervisor());
  await signIn('other', t.supervisor(1));
  ada = await t.person('ada');
  await signIn('ada', ada);
  match = await t.push();
  await t.review(ada, await t.claim(ada));
});
afterAll(() => t.close());

describe('the search over events', () => {
  it('finds by person, kind, group, match and time, page by page', async () => {
    const all = await find('limit=200');
    expect(all.length).toBeGreaterThan(20);
    expect(all.map(({ index }) => index)).toEqual(all.map(({ index }) => index).toSorted((a, b) => b - a));
    const { externalId } = (await t.load(match)).match;
    const ofMatch = await find(`match=${externalId}&limit=200`);
    expect(ofMatch.map(({ kind }) => kind)).toContain('opinions.sealed');
    expect(await find(`match=${match}&limit=200`)).toEqual(ofMatch);
    const hers = await find(`who=person:${ada.person.id}&kind=review&limit=200`);
    expect(new Set(hers.map(({ who }) => who))).toEqual(new Set([`person:${ada.person.id}`]));
    expect(await find(`match=${match}&kind=opinions.sealed`)).toHaveLength(1);
    expect(await find('match=nowhere')).toEqual([]);
    expect(await find('from=2100-01-01T00:00:00Z')).toEqual([]);
    const seen: number[] = [];
    let cursor = '';
    do {
      const { body } = await callRoute(search, { headers: headers.sup ?? {}, query: `?limit=7${cursor}` });
      seen.push(...body.items.map(({ index }: Item) => index));
      cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : '';
    } while (cursor);
    expect(seen).toEqual(all.map(({ index }) => index));
  });

  it('refuses whom it is not for, kinds that do not exist, and a cursor of another search', async () => {
    const ask = (query: string, as: string) => callRoute(search, { headers: headers[as] ?? {}, query });
    expect((await ask('', 'ada')).body.code).toBe('forbidden');
    expect((await callRoute(actors, { headers: headers.ada ?? {} })).body.code).toBe('forbidden');
    expect((await callRoute(exported, { headers: headers.ada ?? {}, query: '?format=csv' })).body.code).toBe(
      'forbidden',
    );
    expect((await ask('?kind=constructor', 'sup')).body.code).toBe('invalid_query');
    expect((await ask('?who=nobody', 'sup')).body.code).toBe('invalid_query');
    const { body } = await ask('?limit=3', 'sup');
    const cursor = encodeURIComponent(body.next);
    expect((await ask(`?kind=access&cursor=${cursor}`, 'sup')).body.code).toBe('invalid_cursor');
  });

  it('tells what was found of matches alone whose file one has opened', async () => {
    const sealed = `match=${match}&kind=opinions.sealed`;
    expect(await find(sealed)).toMatchObject([{ says: 'Opinions were sealed', whole: false }]);
    await must(readMatchFile(t.desk, t.supervisor(), match));
    expect(await find(sealed)).toMatchObject([{ says: expect.stringContaining('support'), whole: true }]);
    expect(await find(sealed, 'other')).toMatchObject([{ says: 'Opinions were sealed', whole: false }]);
    expect(await find(`match=${match}&kind=access`)).toMatchObject([{ kind: 'file.read' }]);
  });

  it('shows nobody a vote that waits, nor what was done with candidates before the seal', async () => {
    const bo = await t.person('bo');
    const other = await t.push();
    const held = await t.claim(bo);
    expect(held.matchId).toBe(other);
    const kinds = async () => (await find(`match=${other}&limit=200`)).map(({ kind }) => kind);
    await must(analyseProbe(t.desk, bo, held, anAnalysis()));
    const differences = [{ component: 'ears', note: 'lobes differ' }] as const;
    const out = { candidate: 'b', choice: 'excluded', differences, worksheet: null } as const;
    await must(disposeCandidate(t.desk, bo, held, out));
    expect(await kinds()).toContain('probe.analysed');
    expect(await kinds()).not.toContain('candidate.disposed');
    await must(disposeCandidate(t.desk, bo, held, { ...out, candidate: 'a' }));
    await must(finishComparison(t.desk, bo, held));
    await must(sealOpinions(t.desk, bo, held, { opinions: {} }));
    expect(await kinds()).toContain('candidate.disposed');
    await must(finishEvidence(t.desk, bo, held));
    await must(t.cast(bo, held, noBallot('reject')));
    expect(await kinds()).not.toContain('vote.pended');
    await t.settle(other, 10 * SECOND);
    expect(await kinds()).toEqual(expect.arrayContaining(['vote.pended', 'vote.counted']));
  });

  it('names who may have done something, without anything else of them', async () => {
    const { body } = await callRoute(actors, { headers: headers.sup ?? {} });
    expect(body.people).toContainEqual({ who: `person:${ada.person.id}`, name: 'ada' });
    expect(body.integrators).toMatchObject([{ name: 'City' }]);
  });
});

const unzip = (bytes: Buffer): Promise<Readonly<Record<string, Buffer>>> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const files: Record<string, Buffer> = {};
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken);
          const parts: Buffer[] = [];
          for await (const part of stream) parts.push(part as Buffer);
          files[entry.fileName] = Buffer.concat(parts);
          zip.readEntry();
        }),
      );
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });

const download = async (query: string) => {
  await order();
  const request = new Request(`http://localhost:3000/api/audit/events/export?${query}`, {
    headers: headers.sup ?? {},
  });
  const response = await exported(request, { params: Promise.resolve({}) });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.zip"$/);
  const files = await unzip(Buffer.from(await response.arrayBuffer()));
  const manifest = JSON.parse(String(files['manifest.json']));
  return { files, manifest, body: String(files[manifest.file]) };
};

describe('an export of a search', () => {
  it('holds what the search finds, and a manifest that its bytes agree with', async () => {
    const found = await find(`match=${match}&limit=200`);
    const { manifest, files, body } = await download(`match=${match}&format=ndjson`);
    const lines = body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ index }) => index)).toEqual(found.map(({ index }) => index));
    const bytes = files['events.ndjson'] ?? Buffer.alloc(0);
    expect(manifest).toMatchObject({
      filter: { match },
      events: lines.length,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      newest: { index: found[0]?.index },
      oldest: { index: found.at(-1)?.index },
      by: { id: t.supervisor().person.id },
    });
    expect(manifest.log.root).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.log.size).toBeGreaterThan(found[0]?.index ?? 0);
  });

  it('keeps back what was found unless it is asked for, and then gives it of opened files alone', async () => {
    const plain = await download(`match=${match}&format=ndjson`);
    expect(plain.body).not.toContain('support');
    expect(plain.body).not.toContain('"verdict"');
    expect(plain.manifest.keptBack).toBeGreaterThan(5);
    const whole = await download(`match=${match}&format=ndjson&content=opened`);
    expect(whole.body).toContain('support');
    expect(whole.manifest.keptBack).toBe(0);
    const unopened = await t.push();
    const closed = await download(`match=${unopened}&format=ndjson&content=opened`);
    expect(closed.manifest.keptBack).toBeGreaterThan(0);
    expect(JSON.parse(closed.body.split('\n')[0] ?? '').data).toBeNull();
  });

  it('is CSV with one line an event', async () => {
    const { manifest, body } = await download(`match=${match}&format=csv`);
    const lines = body.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^index,at,who,name,kind,match,/);
    expect(lines).toHaveLength(manifest.events + 1);
  });

  it('is an event itself, and nothing leaves where that cannot be written', async () => {
    const before = (await find('kind=events.exported&limit=200')).length;
    const { manifest } = await download('kind=access&format=csv');
    const [last, ...rest] = await find('kind=events.exported&limit=200');
    expect(rest).toHaveLength(before);
    expect(last?.says).toBe('Exported events as CSV');
    const [event] = await t.desk.stores.desk.deskEvents('exports', 1);
    expect(event?.data).toMatchObject({ export: manifest.export, filter: { kind: 'access' }, format: 'csv' });
    const record = () => Promise.reject(new Error('the log takes nothing'));
    const stores = { ...t.desk.stores, desk: { ...t.desk.stores.desk, record } };
    setRunningDesk(Promise.resolve({ ...t.desk, stores }));
    const answer = await callRoute(exported, { headers: headers.sup ?? {}, query: '?format=csv' });
    setRunningDesk(Promise.resolve(t.desk));
    expect(answer.status).toBeGreaterThanOrEqual(500);
  });

  it('of nothing is an empty file with a manifest that says so', async () => {
    const { manifest, body } = await download('match=nowhere&format=ndjson');
    expect([body, manifest.events, manifest.newest]).toEqual(['', 0, null]);
  });
});

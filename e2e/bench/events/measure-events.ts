import { GET } from '@/app/api/audit/events/route';
import { sessionCookieName } from '@/lib/auth/cookie';
import { openSession } from '@/lib/auth/session';
import type { Desk } from '@/lib/ports/desk';
import { setRunningDesk } from '@/lib/ports/running-desk';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { clusterUrl, createDatabase } from '../../support/postgres';
import type { BenchOptions } from '../options';
import { timed } from '../own-time';
import { percentile, spread } from '../percentile';
import { randomFrom } from '../random';
import { type Measured, type Report, told, under } from '../report';
import { EVENTS_A_MATCH, instantOf, matchName, RARE_KIND } from './event-shapes';
import { fillEvents } from './fill-events';
import { fillEventsPostgres } from './fill-events-postgres';

const AIM_MS = 50;
const WARM_UP = 10;
/** What the desk’s own clock goes on between two searches: nobody is let ask as fast as this does. */
const PAUSE_MS = 1000;

interface Given {
  readonly count: number;
  readonly people: readonly string[];
  readonly left: string;
  /** Anything from 0 up to and without `below`. */
  readonly any: (below: number) => number;
}

type Query = Readonly<Record<string, string>>;

/** A day somewhere in the log. */
const someDay = ({ count, any }: Given): Query => {
  const from = any(Math.max(1, count - 864_000));
  return { from: instantOf(from), to: instantOf(Math.min(count, from + 864_000)) };
};
const somebody = ({ people, any }: Given): Query => ({ who: people[any(people.length)] ?? '' });
const someMatch = ({ count, any }: Given): Query => ({
  match: matchName(any(Math.floor(count / EVENTS_A_MATCH))),
});

/** Searches as people make them, and those that an index could be wrong for. */
const SEARCHES: Readonly<Record<string, (given: Given) => Query>> = {
  'everything, newest': () => ({}),
  'everything, deep': ({ count, any }) => ({ to: instantOf(any(count)) }),
  'one person': somebody,
  'a person who left long ago': ({ left }) => ({ who: left }),
  'one kind': () => ({ kind: 'opinions.sealed' }),
  'a kind of which one in 200,003 is': () => ({ kind: RARE_KIND }),
  'a group of nine kinds': () => ({ kind: 'review' }),
  'a person, a group and a day': (given) => ({ ...somebody(given), ...someDay(given), kind: 'leads' }),
  'a rare kind by the person who left': ({ left }) => ({ who: left, kind: RARE_KIND }),
  'one match': someMatch,
  'a match, a person and a group': (given) => ({ ...someMatch(given), ...somebody(given), kind: 'queue' }),
  'a match that there is not': () => ({ match: 'nowhere' }),
};

const callAs = async (desk: Desk, accountId: string) => {
  const account = await desk.stores.people.account(accountId);
  const token = account && (await openSession(desk, account, 'password'));
  const headers = { cookie: `${sessionCookieName(desk.config)}=${token}`, 'sec-fetch-site': 'same-origin' };
  return async (query: Query): Promise<void> => {
    const url = `http://localhost:3000/api/audit/events?${new URLSearchParams(query)}`;
    const response = await GET(new Request(url, { headers }), { params: Promise.resolve({}) });
    await response.text();
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  };
};

type Fill = (review: ReviewDesk, count: number, people: readonly string[], left: string) => Promise<void>;

const measureOn = async (review: ReviewDesk, fill: Fill, count: number, times: number) => {
  const crew = await Promise.all(Array.from({ length: 48 }, (_, i) => review.person(`person ${i}`)));
  const gone = await review.person('somebody who left');
  await review.push();
  const people = crew.map(({ person }) => `person:${person.id}`);
  const left = `person:${gone.person.id}`;
  console.log(`Filling a log with ${count.toLocaleString('en')} events`);
  await fill(review, count, people, left);
  setRunningDesk(Promise.resolve(review.desk));
  const ask = await callAs(review.desk, review.supervisor().accountId);
  const chance = randomFrom(7);
  const given: Given = { count, people, left, any: (below) => Math.floor(chance() * below) };
  const rows: Measured[] = [];
  for (const [what, search] of Object.entries(SEARCHES)) {
    const [own, whole]: [number[], number[]] = [[], []];
    for (let n = 0; n < WARM_UP + times; n += 1) {
      review.clock.pass(PAUSE_MS);
      const took = await timed(() => ask(search(given)));
      if (n < WARM_UP) continue;
      own.push(took.own);
      whole.push(took.whole);
    }
    rows.push(under(`${what}, p95`, percentile(own, 0.95), AIM_MS, 'ms', spread(own)));
    if (percentile(whole, 0.95) > AIM_MS)
      rows.push(told('– with the time of other processes', spread(whole)));
  }
  return rows;
};

const measure = async (
  { quick, million }: BenchOptions,
  engine: 'SQLite' | 'PostgreSQL',
  open: () => Promise<ReviewDesk>,
  fill: Fill,
): Promise<Report> => {
  const count = million ? 10_000_000 : quick ? 50_000 : 1_000_000;
  const times = quick ? 20 : 200;
  const review = await open();
  try {
    const rows = await measureOn(review, fill, count, times);
    return {
      title: `The event search, ${count.toLocaleString('en')} events on ${engine}`,
      how: `One page of 50 through the route handler with its session, on ${engine}, ${times} times each; median / p95 in brackets, without the time in which other processes had the cores${engine === 'SQLite' ? '' : ' while this one wanted them (PostgreSQL’s own processes count in full)'}. Forty events a match, 48 people; masking, names and sentences are in it.${million ? '' : ' Run with --million for the figures that the aims are about.'}`,
      rows,
    };
  } finally {
    await review.close();
  }
};

/** One page of the event search in a log of many events, by each combination of filters. */
export const measureEvents = (options: BenchOptions): Promise<Report> =>
  measure(
    options,
    'SQLite',
    () => ReviewDesk.open(),
    async ({ desk }, count, people, left) => fillEvents(desk.config.dataDir, count, people, left),
  );

/** The same on PostgreSQL, in a database of its own of the cluster that SECOND_LOOK_TEST_POSTGRES names. */
export const measureEventsPostgres = async (options: BenchOptions): Promise<Report> => {
  if (!clusterUrl()) {
    const how = 'Not measured: SECOND_LOOK_TEST_POSTGRES names no PostgreSQL (as a superuser’s URL).';
    return { title: 'The event search on PostgreSQL', how, rows: [] };
  }
  const database = await createDatabase();
  try {
    return await measure(
      options,
      'PostgreSQL',
      () => ReviewDesk.open({}, database.url),
      (_, count, people, left) => fillEventsPostgres(database.url, count, people, left),
    );
  } finally {
    await database.drop();
  }
};

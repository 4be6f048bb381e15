import { type Moment, parseTrace } from './parse-trace';
import { followUnsynced, pathOf } from './unsynced';

export interface Checked {
  /** Acknowledged writes, by their kind of request. */
  readonly writes: ReadonlyMap<string, number>;
  readonly syncs: number;
  readonly wrong: readonly string[];
}

/** Nothing is kept of these, or only where it changes something. */
const MAY_WRITE_NOTHING = /\/(step-up|heartbeat|sign-in)$|\/reviews\/[^/]+\/claim$/;
const REQUEST = /"(GET|HEAD|POST|PUT|PATCH|DELETE) (\/[^ "]*) HTTP\/1\.1\\r\\n/;
const ANSWER = /"HTTP\/1\.1 (\d{3}) /;
const IDS = /m_[0-9a-f]{16,}|[0-9a-f]{64}/g;

interface Asked {
  readonly method: string;
  readonly path: string;
  /** Writes to the database since it was asked: what they held. */
  readonly written: { readonly call: number; readonly args: string }[];
}

const named = ({ method, path }: Asked): string =>
  `${method} ${path.replace(/\?.*$/, '').replaceAll(/\/(?:[a-z]+_)?[0-9a-f]{8,}(?=\/|$)/g, '/…')}`;

/** On a socket of the server: what is read there is a request, what is written an answer. */
const onSocket = ({ args }: Moment): boolean => /^\d+<(TCP|TCPv6|socket):/.test(args);

const requestIn = ({ name, args, phase }: Moment): Asked | null => {
  if (phase !== 'ends' || !/^(read|recv)/.test(name)) return null;
  const [, method, path] = REQUEST.exec(args) ?? [];
  return method && path ? { method, path, written: [] } : null;
};

const statusIn = ({ name, args, phase }: Moment): string | null =>
  phase === 'begins' && /^(write|send)/.test(name) ? (ANSWER.exec(args)?.[1] ?? null) : null;

/** What is wrong with an answer that says that this was done, and leaves now. */
const wrongWith = (
  request: Asked,
  disk: ReturnType<typeof followUnsynced>,
  dataDir: string,
): readonly string[] => {
  const waiting = disk
    .paths()
    .map((path) => `before ${path.slice(dataDir.length + 1) || 'the data directory'} was synced`);
  if (MAY_WRITE_NOTHING.test(request.path)) return waiting;
  const unsafe = disk.calls();
  const safe = request.written.filter(({ call }) => !unsafe.has(call));
  if (safe.length === 0) return [...waiting, 'and nothing was written to the database'];
  const ids = [...new Set(request.path.match(IDS))].filter(
    (id) => !safe.some(({ args }) => args.includes(id)),
  );
  return [...waiting, ...ids.map((id) => `and no row that was written names ${id}`)];
};

const isDatabase = (path: string | null, dataDir: string): boolean =>
  (path?.startsWith(dataDir) ?? false) && /\.db(-wal)?$/.test(path ?? '');

/**
 * Holds a trace of a desk that was asked one thing at a time against the promise that whatever it says is done is on
 * the disk: when the answer to a write begins to leave, nothing below `dataDir` waits for a sync, and the write's own
 * rows (they name the match or the image that it was about) went into the database since it was asked.
 */
export const checkTrace = (text: string, dataDir: string): Checked => {
  const disk = followUnsynced(dataDir);
  const [wrong, writes]: [string[], Map<string, number>] = [[], new Map()];
  const now: { asked: Asked | null } = { asked: null };
  let syncs = 0;

  const onAnswer = (line: number, request: Asked, status: string): void => {
    if (!status.startsWith('2') || /^(GET|HEAD)$/.test(request.method)) return;
    const what = named(request);
    writes.set(what, (writes.get(what) ?? 0) + 1);
    for (const why of wrongWith(request, disk, dataDir))
      wrong.push(`line ${line}: ${what} was answered ${why}`);
  };
  const atServer = (moment: Moment): void => {
    now.asked = requestIn(moment) ?? now.asked;
    const status = statusIn(moment);
    if (!status || !now.asked) return;
    onAnswer(moment.line, now.asked, status);
    now.asked = null;
  };

  for (const moment of parseTrace(text)) {
    const { line, call, name, args, phase, result } = moment;
    const fault = disk.take(moment);
    if (fault) wrong.push(`line ${line}: ${fault}`);
    if (phase === 'ends' && /sync$/.test(name) && result.startsWith('0')) syncs += 1;
    if (phase === 'begins' && /write/.test(name) && isDatabase(pathOf(args), dataDir))
      now.asked?.written.push({ call, args });
    if (onSocket(moment)) atServer(moment);
  }
  return { writes, syncs, wrong };
};

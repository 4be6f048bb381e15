import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type AtWork, send, type Turn, Unanswered } from './at-work';
import type { MadeMatch } from './made-match';

const IN_A_BATCH = 4;

const keyed = (key: string, type: string) => ({ authorization: `Bearer ${key}`, 'content-type': type });

/** Uploads what is not acknowledged yet. */
const upload = async (
  work: AtWork,
  key: string,
  { pictures }: MadeMatch,
  done: Set<string>,
): Promise<void> => {
  for (const { sha256, bytes, type } of pictures) {
    if (done.has(sha256)) continue;
    await send(work, 'PUT', `/api/v1/images/${sha256}`, keyed(key, type), bytes);
    work.recorder.note('image', '', '', sha256);
    done.add(sha256);
  }
};

/** What was not acknowledged is sent again, as an integrator would, until it was. */
const persistent = (name: string, work: AtWork, count: number) => {
  let [waiting, named]: [readonly MadeMatch[], number] = [[], 0];
  return {
    waiting: () => {
      if (waiting.length === 0)
        waiting = Array.from({ length: count }, () => {
          named += 1;
          return work.make(`${name}-${named}`);
        });
      return waiting;
    },
    taken: (externalId: string) => {
      waiting = waiting.filter(({ body }) => body.external_id !== externalId);
    },
  };
};

/** Each turn pushes one match with its pictures. */
export const pushSingly = (work: AtWork, key: string): Turn => {
  const own = persistent('single', work, 1);
  const done = new Set<string>();
  return async () => {
    const [match] = own.waiting();
    if (!match) return;
    await upload(work, key, match, done);
    const body = JSON.stringify(match.body);
    const { text } = await send(work, 'POST', '/api/v1/matches', keyed(key, 'application/json'), body);
    work.recorder.note('match', JSON.parse(text).id);
    own.taken(match.body.external_id);
  };
};

/** Each line of the answer is acknowledged when it arrives, whether or not the answer's end does. */
const readLines = async (
  answer: Response,
  taken: (id: string, externalId: string) => void,
): Promise<void> => {
  if (!answer.body) throw new Unanswered('batch');
  try {
    for await (const line of createInterface({ input: Readable.fromWeb(answer.body as never) })) {
      if (!line.endsWith('}')) continue;
      const { id, external_id } = JSON.parse(line) as { id?: string; external_id?: string };
      if (id && external_id) taken(id, external_id);
    }
  } catch (cause) {
    throw new Unanswered('batch', { cause });
  }
};

/** Each turn uploads the pictures of several matches, then pushes them in one request. */
export const pushBatches = (work: AtWork, key: string): Turn => {
  const own = persistent('batch', work, IN_A_BATCH);
  const done = new Set<string>();
  return async () => {
    const matches = own.waiting();
    for (const match of matches) await upload(work, key, match, done);
    const body = matches.map((match) => JSON.stringify(match.body)).join('\n');
    const request = { method: 'POST', headers: keyed(key, 'application/x-ndjson'), body };
    const answer = await fetch(`${work.desk.url}/api/v1/matches/batch`, {
      ...request,
      signal: work.signal,
    }).catch((cause: unknown) => {
      throw new Unanswered('batch', { cause });
    });
    await readLines(answer, (id, externalId) => {
      work.recorder.note('match', id);
      own.taken(externalId);
    });
  };
};

import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

/** Lines that make one chunk of the body. */
const TOGETHER = 64;

function* chunks(lines: Iterable<string>): Generator<Uint8Array> {
  let part: string[] = [];
  for (const line of lines) {
    part.push(`${line}\n`);
    if (part.length < TOGETHER) continue;
    yield Buffer.from(part.join(''));
    part = [];
  }
  yield Buffer.from(part.join(''));
}

/** Sends the lines as one request while its answers are read. @throws unless each is answered as a new match */
export const pushBatch = async (url: string, key: string, lines: Iterable<string>): Promise<number> => {
  // The types of the platform do not know `duplex` yet; without it Node.js sends no stream.
  const request = {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(Readable.from(chunks(lines))) as ReadableStream<Uint8Array>,
    duplex: 'half',
  };
  const answer = await fetch(`${url}/api/v1/matches/batch`, request);
  if (!answer.ok || !answer.body) throw new Error(`The batch was refused: ${await answer.text()}`);
  let taken = 0;
  for await (const line of createInterface({ input: Readable.fromWeb(answer.body as never) })) {
    if (!line.includes('"status":201')) throw new Error(`A line was not taken: ${line}`);
    taken += 1;
  }
  return taken;
};

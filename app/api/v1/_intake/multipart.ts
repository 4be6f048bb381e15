import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { type RefusalCode, RefusalError, refuse } from '@/lib/domain/refusal';

/** A probe as it is and as searched, fifty candidates, the JSON, and a little room. */
const MAX_PARTS = 60;
/** All parts together. Ten large photographs fit; more are uploaded one by one. */
const MAX_TOTAL = 200 * 1024 * 1024;

export type OnPart = (name: string, bytes: AsyncIterable<Uint8Array>, type: string) => Promise<void>;

const refused = (code: RefusalCode, detail: string): RefusalError =>
  new RefusalError(refuse(code, detail).refusal);
const broken = () =>
  refused('invalid_body', 'The multipart body is not well formed, or broke off before its end.');

async function* counted(body: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw refused('body_too_large', `All parts together may have ${limit} bytes.`);
    yield chunk;
  }
}

const parser = (type: string): BusboyInstance => {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      // Every part is a stream, so that no part is buffered or decoded before its turn.
      isPartAFile: () => true,
      limits: { files: MAX_PARTS, parts: MAX_PARTS, headerPairs: 50, headerSize: 8192 },
    });
  } catch {
    throw broken();
  }
};

/**
 * Reads a multipart body part by part as it arrives. The first refusal of a part ends the reading.
 * @throws RefusalError `invalid_body`, `body_too_large`, or what `onPart` throws
 */
export const readMultipart = async (
  body: AsyncIterable<Uint8Array>,
  type: string,
  onPart: OnPart,
  limit = MAX_TOTAL,
): Promise<void> => {
  const busboy = parser(type);
  const stop = new AbortController();
  const streams: Readable[] = [];
  const work: Promise<void>[] = [];
  const faults: unknown[] = [];
  const fail = (fault: unknown): void => {
    faults.push(fault);
    stop.abort();
    // A part that nobody ends would be waited for for ever.
    for (const stream of streams) stream.destroy(broken());
  };
  busboy.on('file', (name, stream, _file, _encoding, partType) => {
    streams.push(stream);
    stream.on('error', () => {});
    work.push(onPart(name ?? '', stream, partType).catch(fail));
  });
  for (const event of ['partsLimit', 'filesLimit'] as const)
    busboy.on(event, () => fail(refused('invalid_body', `A body has at most ${MAX_PARTS} parts.`)));
  await pipeline(Readable.from(counted(body, limit), { objectMode: false }), busboy, {
    signal: stop.signal,
  }).catch((fault: unknown) => fail(fault instanceof RefusalError ? fault : broken()));
  await Promise.all(work);
  if (faults.length > 0) throw faults[0];
};

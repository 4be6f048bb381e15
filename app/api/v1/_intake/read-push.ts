import { RefusalError, type Result, refuse } from '@/lib/domain/refusal';
import { MAX_BODY } from '@/lib/http/read-body';
import { parseJson, readJson } from '@/lib/http/read-json';
import { parsePush } from '@/lib/http/schemas/parse-push';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { Pushed } from '@/lib/verbs/intake/pushed';
import { readMultipart } from './multipart';
import { takeImage } from './take-image';

/** The part that holds the JSON; every other part is an image. */
const JSON_PART = 'match';

const collect = async (bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > MAX_BODY) {
      const detail = `The part “${JSON_PART}” is larger than ${MAX_BODY} bytes.`;
      throw new RefusalError(refuse('body_too_large', detail).refusal);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const fromMultipart = async (
  desk: Desk,
  actor: IntegratorActor,
  body: AsyncIterable<Uint8Array>,
  type: string,
): Promise<Result<unknown>> => {
  const found: Uint8Array[] = [];
  await readMultipart(body, type, async (name, bytes, partType) => {
    if (name === JSON_PART) found.push(await collect(bytes));
    else await takeImage(desk, actor, bytes, { type: partType });
  });
  const [json, ...more] = found;
  if (!json || more.length > 0)
    return refuse('invalid_body', `One part named “${JSON_PART}” must hold the JSON.`);
  return parseJson(json);
};

/** What is sent, from JSON alone or from one request with JSON and images together. */
export const readSent = (
  desk: Desk,
  actor: IntegratorActor,
  request: Request,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<unknown>> => {
  const type = request.headers.get('content-type') ?? '';
  const multipart = /^multipart\/form-data\s*;/i.test(type);
  return multipart ? fromMultipart(desk, actor, body, type) : readJson(request);
};

/** The same, as a match in the desk's own words. */
export const readPush = async (
  desk: Desk,
  actor: IntegratorActor,
  request: Request,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<Pushed>> => {
  const sent = await readSent(desk, actor, request, body);
  return sent.ok ? parsePush(sent.value) : sent;
};

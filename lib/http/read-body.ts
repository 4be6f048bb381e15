import { type Result, refuse } from '@/lib/domain/refusal';

export const MAX_BODY = 1024 * 1024;

/**
 * The body as bytes, at most `limit` of them. Counted while they arrive: Next has no limit of its own,
 * and `Content-Length` is only what the sender says.
 */
export const readBytes = async (request: Request, limit: number = MAX_BODY): Promise<Result<Uint8Array>> => {
  const tooLarge = refuse(
    'body_too_large',
    `The body is larger than the ${limit} bytes that this route takes.`,
    {
      limit,
    },
  );
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  if (!request.body) return { ok: true, value: new Uint8Array() };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      // Leaving the loop cancels the stream.
      if (size > limit) return tooLarge;
      chunks.push(chunk);
    }
  } catch {
    return refuse('malformed_json', 'The body broke off before its end.');
  }
  return { ok: true, value: Buffer.concat(chunks) };
};

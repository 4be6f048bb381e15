import { type Result, refuse } from '@/lib/domain/refusal';
import { misshapen } from '@/lib/http/json-shape';
import { readBytes } from '@/lib/http/read-body';

const JSON_TYPE = /^application\/(?:[a-z0-9.-]+\+)?json\s*(?:;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Escapes that could make what neither the database nor the hashed form can hold: U+0000, half a character. */
const suspicious = /\\u(?:0000|d[89a-f])/i;
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const isStorable = (text: string): boolean => !text.includes('\0') && !half.test(text);

const allStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && allStorable(inner));
};

/** Parses one JSON document; says where it is wrong, without repeating any of it. */
export const parseJson = (bytes: Uint8Array): Result<unknown> => {
  try {
    const text = utf8.decode(bytes);
    const wrong = misshapen(text);
    if (wrong) return refuse('malformed_json', wrong);
    const value: unknown = JSON.parse(text);
    if (suspicious.test(text) && !allStorable(value))
      return refuse(
        'malformed_json',
        'The body holds U+0000 or half of a surrogate pair, which cannot be kept.',
      );
    return { ok: true, value };
  } catch (error) {
    return refuse(
      'malformed_json',
      error instanceof TypeError ? 'The body is not UTF-8.' : 'The body is not valid JSON.',
    );
  }
};

/** The JSON body of a request, within the byte limit. */
export const readJson = async (request: Request): Promise<Result<unknown>> => {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) return refuse('unsupported_media_type');
  const bytes = await readBytes(request);
  return bytes.ok ? parseJson(bytes.value) : bytes;
};

import { z } from 'zod';
import { type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { isStorable } from '@/lib/http/read-json';

/** The same schema, refusing members that it does not name. Objects inside say so themselves (`z.strictObject`). */
export const strict = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;

const MAX_ERRORS = 20;

const refuseIssues = (code: RefusalCode, error: z.ZodError): { ok: false; refusal: Refusal } => {
  const errors = error.issues
    .slice(0, MAX_ERRORS)
    .map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
  const first = errors[0];
  const detail = first ? `${first.field ? `${first.field}: ` : ''}${first.message}` : undefined;
  return refuse(code, detail, { errors });
};

/** Parses what came in; a misfit lists every field, by name and without the values that were sent. */
export const parseStrict = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  code: RefusalCode,
): Result<z.output<S>> => {
  const parsed = strict(schema).safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data as z.output<S> } : refuseIssues(code, parsed.error);
};

const noQuery = z.strictObject({});

/** Query parameters as one object of strings; a repeated one is refused, for no reader agrees on which counts. */
export const parseQuery = <S extends z.ZodType>(schema: S | undefined, url: URL): Result<z.output<S>> => {
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of url.searchParams) {
    if (name in query || !isStorable(value))
      return refuse('invalid_query', `The parameter ${JSON.stringify(name)} is sent twice or not readable.`);
    query[name] = value;
  }
  const wanted: z.ZodType = schema ?? noQuery;
  return parseStrict(wanted as S, { ...query }, 'invalid_query');
};

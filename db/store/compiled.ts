import { fillPlaceholders } from 'drizzle-orm';
import type { Statement } from '@/db/engine';

type Values = Readonly<Record<string, unknown>>;
type Query = { toSQL(): Statement };

/** A query built once, with `sql.placeholder` where values come: building one costs more than running it. */
export const compiled = (build: () => Query): ((values: Values) => Statement) => {
  let known: Statement | null = null;
  return (values) => {
    known ??= build().toSQL();
    return { sql: known.sql, params: fillPlaceholders([...known.params], values) };
  };
};

/** Likewise where the text depends on how many values come in a list: one text for each number. */
export const compiledFor = (
  build: (count: number) => Query,
): ((count: number, values: Values) => Statement) => {
  const known = new Map<number, (values: Values) => Statement>();
  return (count, values) => {
    const of = known.get(count) ?? compiled(() => build(count));
    known.set(count, of);
    return of(values);
  };
};

/** `name0`, `name1`, …: names of the places of a list. */
export const places = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${name}${n}`);

/** The values of a list under the names of their places. */
export const listed = (name: string, values: readonly unknown[]): Values =>
  Object.fromEntries(values.map((value, n) => [`${name}${n}`, value]));

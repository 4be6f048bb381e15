import { is, Param, Placeholder } from 'drizzle-orm';
import type { Statement } from '@/db/engine';

type Values = Readonly<Record<string, unknown>>;
type Query = { toSQL(): Statement };
/** What stands at one place of a query, given the values. */
type Place = (values: Values) => unknown;

/** @throws Error for a value that a column would have to encode: name it in the query as it is stored */
const placeOf = (param: unknown): Place => {
  if (is(param, Param)) throw new Error('A placeholder of a compiled query stands for a stored value.');
  if (!is(param, Placeholder)) return () => param;
  return (values) => {
    const value = values[param.name];
    if (value === undefined) throw new Error(`A compiled query has no value for “${param.name}”.`);
    return value;
  };
};

/** A query built once, with `sql.placeholder` where values come: building one costs more than running it. */
export const compiled = (build: () => Query): ((values: Values) => Statement) => {
  let known: { readonly sql: string; readonly places: readonly Place[] } | null = null;
  return (values) => {
    if (!known) {
      const { sql, params } = build().toSQL();
      known = { sql, places: params.map(placeOf) };
    }
    return { sql: known.sql, params: known.places.map((place) => place(values)) };
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

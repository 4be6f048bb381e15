import fc from 'fast-check';
import { known } from '@/e2e/fuzz/known';
import { odd } from '@/e2e/fuzz/values';

export type Schema = Readonly<Record<string, unknown>>;

const listed = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value : []);

const ofPattern = (pattern: string): fc.Arbitrary<unknown> => {
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    // Look-arounds: fast-check cannot make strings of them.
    return fc.string({ maxLength: 40 });
  }
};

const text = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    known,
    typeof schema.pattern === 'string' ? ofPattern(schema.pattern) : fc.string({ maxLength: 40 }),
    fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-01-01') }).map(String),
    fc.constantFrom('https://hooks.example/x', 'serious_crime', '2026-05-04T13:30:00Z', 'x'.repeat(5000)),
  );

const number = ({ minimum, maximum, type }: Schema): fc.Arbitrary<unknown> => {
  const [min, max] = [Number(minimum ?? -1000), Number(maximum ?? 1000)];
  if (type === 'integer')
    return fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) });
  return fc.double({ min, max, noNaN: true });
};

const object = ({ properties, required }: Schema, depth: number): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(
      Object.entries((properties ?? {}) as Record<string, Schema>).map(([name, inner]) => [
        name,
        fromSchema(inner, depth + 1),
      ]),
    ),
    { requiredKeys: listed(required) as never },
  );

const array = ({ items }: Schema, depth: number): fc.Arbitrary<unknown> =>
  fc.array(fromSchema((items ?? {}) as Schema, depth + 1), { maxLength: depth > 2 ? 2 : 4 });

const OF_TYPE: Readonly<Record<string, (schema: Schema, depth: number) => fc.Arbitrary<unknown>>> = {
  object,
  array,
  number,
  integer: number,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  string: text,
};

const exactly = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
  if (Object.hasOwn(schema, 'const')) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const either = [...listed(schema.anyOf), ...listed(schema.oneOf), ...listed(schema.allOf)];
  if (either.length > 0) return fc.oneof(...either.map((each) => fromSchema(each, depth + 1)));
  return OF_TYPE[String(schema.type)]?.(schema, depth) ?? odd;
};

/** Values that a JSON schema of the API's document describes; now and then one that it does not. */
export const fromSchema = (schema: Schema, depth = 0): fc.Arbitrary<unknown> =>
  // A schema may be `true` or `false` as well.
  depth > 7 || typeof schema !== 'object'
    ? odd
    : fc.oneof({ weight: 12, arbitrary: exactly(schema, depth) }, { weight: 1, arbitrary: odd });

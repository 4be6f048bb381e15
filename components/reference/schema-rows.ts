import type { JsonSchema } from '@/components/reference/open-api';

export interface SchemaRow {
  /** As one would write it: `candidates[].score.value`. */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** Limits and defaults, in words. */
  readonly limits: readonly string[];
}

const quoted = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const variantsOf = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] | undefined => anyOf ?? oneOf;

/** What a value of it is, in a few words. */
export const typeOf = (schema: JsonSchema): string => {
  const variants = variantsOf(schema);
  if (variants) return [...new Set(variants.map(typeOf))].join(' or ');
  if (schema.const !== undefined) return quoted(schema.const);
  if (schema.enum) return schema.enum.map(quoted).join(' · ');
  if (schema.type === 'array') return schema.items ? `list of ${typeOf(schema.items)}` : 'list';
  if (schema.type === 'string' && schema.format === 'date-time') return 'time';
  if (schema.type === 'string' && schema.format === 'date') return 'day';
  return schema.type === undefined ? 'anything' : [schema.type].flat().join(' or ');
};

/** Beyond it a limit stops mischief, and tells a reader nothing. */
const LARGE = 1e9;

const range = (least: number | undefined, most: number | undefined, what: string): readonly string[] => {
  const from = least !== undefined && Math.abs(least) < LARGE ? [`at least ${least}${what}`] : [];
  const to = most !== undefined && Math.abs(most) < LARGE ? [`at most ${most}${what}`] : [];
  return [...from, ...to];
};

const limitsOf = (schema: JsonSchema): readonly string[] => [
  ...range(schema.minimum, schema.maximum, ''),
  ...(schema.exclusiveMinimum === undefined ? [] : [`more than ${schema.exclusiveMinimum}`]),
  ...(schema.format ? [] : range(undefined, schema.maxLength, ' characters')),
  ...range(schema.minItems, schema.maxItems, ' of them'),
  ...(schema.default === undefined ? [] : [`${quoted(schema.default)} unless told`]),
];

const inside = (schema: JsonSchema, path: string): readonly SchemaRow[] => {
  const variants = variantsOf(schema) ?? schema.allOf;
  const dot = path === '' ? '' : `${path}.`;
  return [
    ...(variants ?? []).flatMap((variant) => inside(variant, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      rowOf(inner, `${dot}${name}`, schema.required?.includes(name) ?? false),
    ),
    ...(schema.items ? inside(schema.items, `${path}[]`) : []),
    ...(typeof schema.additionalProperties === 'object'
      ? rowOf(schema.additionalProperties, `${dot}*`, false)
      : []),
  ];
};

const rowOf = (schema: JsonSchema, path: string, required: boolean): readonly SchemaRow[] => [
  { path, type: typeOf(schema), required, description: schema.description ?? '', limits: limitsOf(schema) },
  ...inside(schema, path),
];

/** Every field of a schema, those inside others below them; none where it is no object and no list. */
export const schemaRows = (schema: JsonSchema): readonly SchemaRow[] =>
  [
    ...new Map(
      inside(schema, '')
        .toReversed()
        .map((row) => [row.path, row]),
    ).values(),
  ].toReversed();

/** One line for a parameter. */
export const parameterLimits = limitsOf;

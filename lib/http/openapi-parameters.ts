import { z } from 'zod';
import type { AnySpec } from '@/lib/http/call';

type Json = Readonly<Record<string, unknown>>;

const shapeOf = (schema: z.ZodType | undefined): Json => {
  if (!schema) return {};
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { properties: json.properties ?? {}, required: json.required ?? [] };
};

type Examples = Readonly<Record<string, unknown>> | undefined;

const parameters = (place: 'path' | 'query', schema: z.ZodType | undefined, examples: Examples): Json[] => {
  const { properties, required } = shapeOf(schema);
  return Object.entries((properties ?? {}) as Record<string, Json>).map(([name, json]) => ({
    name,
    in: place,
    required: place === 'path' || (required as string[]).includes(name),
    ...(json.description === undefined ? {} : { description: json.description }),
    schema: json,
    ...(examples?.[name] === undefined ? {} : { example: examples[name] }),
  }));
};

/** Path parameters; a name in the address that the route's schema lacks fails here, and so in the document's test. */
export const pathParameters = (path: string, spec: AnySpec, examples?: Examples): Json[] => {
  const described = parameters('path', spec.params, examples);
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const missing = named.filter((name) => !described.some((parameter) => parameter.name === name));
  if (missing.length > 0 || described.length !== named.length)
    throw new Error(`${path}: its parameters and the schema of its route differ.`);
  return described;
};

export const queryParameters = (spec: AnySpec, examples?: Examples): Json[] =>
  parameters('query', spec.query, examples);

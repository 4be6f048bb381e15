import { z } from 'zod';

/** A schema as JSON Schema 2020-12, which is what OpenAPI 3.1 holds: what is sent, or what is answered. */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Readonly<Record<string, unknown>> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

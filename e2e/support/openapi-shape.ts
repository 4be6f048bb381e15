import { z } from 'zod';

/**
 * The objects of OpenAPI 3.1.0 (spec.openapis.org/oas/v3.1.0, section 4.8) as far as the desk's document uses them,
 * each with its fixed fields, which of them must be there, and `x-` extensions. No validator of it is among the
 * packages, and its published JSON Schema is not ours to copy.
 */
const object = <S extends z.ZodRawShape>(shape: S) =>
  z.looseObject(shape).superRefine((value, context) => {
    for (const name of Object.keys(value))
      if (!(name in shape) && !name.startsWith('x-'))
        context.addIssue({ code: 'custom', path: [name], message: 'is no field of this object' });
  });

const ref = z.strictObject({
  $ref: z.string(),
  summary: z.string().optional(),
  description: z.string().optional(),
});
const orRef = <S extends z.ZodType>(schema: S) =>
  z.unknown().superRefine((value, context) => {
    const wanted = typeof value === 'object' && value !== null && '$ref' in value ? ref : schema;
    for (const issue of wanted.safeParse(value).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path.map(String), message: issue.message });
  });
const named = <S extends z.ZodType>(schema: S) => z.record(z.string().regex(/^[A-Za-z0-9._-]+$/), schema);

/** JSON Schema 2020-12: a schema is an object or a boolean; `z.fromJSONSchema` reads it elsewhere. */
const schema = z.union([z.boolean(), z.looseObject({})]);
const example = object({
  summary: z.string().optional(),
  description: z.string().optional(),
  value: z.unknown().optional(),
  externalValue: z.url().optional(),
});
const header = object({
  description: z.string().optional(),
  required: z.boolean().optional(),
  schema: schema.optional(),
  example: z.unknown().optional(),
});
const encoding = object({
  contentType: z.string().optional(),
  headers: z.record(z.string(), orRef(header)).optional(),
});
const media = object({
  schema: schema.optional(),
  example: z.unknown().optional(),
  examples: z.record(z.string(), orRef(example)).optional(),
  encoding: z.record(z.string(), encoding).optional(),
}).refine((m) => !('example' in m && 'examples' in m), 'example and examples exclude each other');
const content = z.record(z.string().regex(/^[a-z*]+\/[a-z0-9*.+-]+$/), media);
const parameter = object({
  name: z.string(),
  in: z.enum(['query', 'header', 'path', 'cookie']),
  description: z.string().optional(),
  required: z.boolean().optional(),
  deprecated: z.boolean().optional(),
  schema,
  example: z.unknown().optional(),
});
const response = object({
  description: z.string().min(1),
  headers: z.record(z.string(), orRef(header)).optional(),
  content: content.optional(),
});
const requestBody = object({ description: z.string().optional(), content, required: z.boolean().optional() });
const operation = object({
  tags: z.array(z.string()).min(1),
  summary: z.string().min(1),
  description: z.string().optional(),
  operationId: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  parameters: z.array(orRef(parameter)),
  requestBody: orRef(requestBody).optional(),
  responses: z.record(z.string().regex(/^[1-5](\d\d|XX)$|^default$/), orRef(response)),
  deprecated: z.boolean().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
const pathItem = object({
  get: operation.optional(),
  put: operation.optional(),
  post: operation.optional(),
  patch: operation.optional(),
  delete: operation.optional(),
});
const securityScheme = object({
  type: z.literal('http'),
  scheme: z.string(),
  bearerFormat: z.string().optional(),
  description: z.string().optional(),
});

export const openApiShape = object({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: object({ title: z.string(), version: z.string(), description: z.string().optional() }),
  servers: z.array(object({ url: z.url(), description: z.string().optional() })),
  paths: z.record(z.string().regex(/^\//), pathItem),
  webhooks: z.record(z.string(), pathItem).optional(),
  components: object({
    schemas: named(schema).optional(),
    headers: named(orRef(header)).optional(),
    examples: named(orRef(example)).optional(),
    securitySchemes: named(orRef(securityScheme)).optional(),
  }),
  tags: z.array(object({ name: z.string(), description: z.string().optional() })),
});

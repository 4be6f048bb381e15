import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import type { Delivery } from '@/lib/domain/webhook';
import { webhookPayload } from '@/lib/domain/webhook-payload';
import { OPERATION_EXAMPLES } from '@/lib/http/examples/operations';
import { specsOf } from '@/lib/http/openapi';
import { refusalsOf } from '@/lib/http/openapi-problems';
import { webhookMessage } from '@/lib/http/openapi-webhook';
import { batchLine } from '@/lib/http/schemas/answers';
import { parsePush } from '@/lib/http/schemas/parse-push';
import { strict } from '@/lib/http/strict';
import { API_ROUTES, apiDocument } from './_intake/document';

// biome-ignore lint/suspicious/noExplicitAny: the test walks a document of many shapes.
type Json = any;

/** As a client has it: only what JSON can carry. */
const document: Json = JSON.parse(JSON.stringify(apiDocument('http://localhost:3000')));

const resolve = (node: Json): Json => {
  if (typeof node?.$ref !== 'string') return node;
  const steps: string[] = node.$ref.slice(2).split('/');
  return resolve(
    steps.reduce((at: Json, step) => at?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document),
  );
};

interface Media {
  readonly at: string;
  readonly type: string;
  readonly media: Json;
}

const operations: readonly (readonly [name: string, operation: Json])[] = Object.entries<Json>(
  document.paths,
).flatMap(([path, methods]) =>
  Object.entries<Json>(methods).map(
    ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
  ),
);

const mediaOf = (at: string, content: Json): readonly Media[] =>
  Object.entries<Json>(content ?? {}).map(([type, media]) => ({ at: `${at} ${type}`, type, media }));

const everyMedia: readonly Media[] = operations.flatMap(([name, operation]) => [
  ...mediaOf(`${name}, request`, operation.requestBody?.content),
  ...Object.entries<Json>(operation.responses).flatMap(([status, response]) =>
    mediaOf(`${name}, ${status}`, response.content),
  ),
]);

const examplesOf = (media: Json): readonly Json[] =>
  'example' in media
    ? [media.example]
    : Object.values<Json>(media.examples ?? {}).map((e) => resolve(e).value);

/** References put in, for the reader of JSON Schema knows nothing of what is around a schema. */
const whole = (schema: Json): Json => {
  if (Array.isArray(schema)) return schema.map(whole);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema) return whole(resolve(schema));
  return Object.fromEntries(Object.entries(schema).map(([name, inner]) => [name, whole(inner)]));
};

const readers = new Map<string, z.ZodType>();
const readerOf = (schema: Json): z.ZodType => {
  const text = JSON.stringify(schema);
  const reader = readers.get(text) ?? z.fromJSONSchema(whole(schema));
  readers.set(text, reader);
  return reader;
};

const specs = Object.entries(API_ROUTES).flatMap(([path, module]) =>
  specsOf(module).map(([method, spec]) => [`${method} ${path}`, spec] as const),
);

describe('the API document’s examples', () => {
  it.each(everyMedia)('$at has one, and it fits the schema that is shown', ({ media, type }) => {
    const examples = examplesOf(media);
    expect(examples.length).toBeGreaterThan(0);
    if (type === 'multipart/form-data') return;
    for (const example of examples) {
      const read = readerOf(media.schema).safeParse(example);
      expect(read.error?.issues ?? []).toEqual([]);
    }
  });

  it.each(specs)('%s: they are what the route itself takes and answers', (name, spec) => {
    const { path, query, request, response, repeated } = OPERATION_EXAMPLES[name] ?? {};
    if (spec.params) strict(spec.params).parse(path);
    if (spec.query && query) strict(spec.query).parse(query);
    if (spec.body !== undefined && spec.body !== 'stream') strict(spec.body).parse(request);
    if (spec.media?.response || spec.response instanceof z.ZodUndefined) return;
    // What a schema does not name would be left out of the answer, so an example may not have it.
    expect(spec.response.parse(response)).toEqual(response);
    expect(repeated === undefined).toBe(spec.repeatStatus === undefined);
    if (repeated !== undefined) expect(spec.response.parse(repeated)).toEqual(repeated);
  });

  it('belong to an operation', () => {
    expect(Object.keys(OPERATION_EXAMPLES).sort()).toEqual(specs.map(([name]) => name).sort());
  });

  it('are there for every parameter that must be sent, and fit it', () => {
    for (const [name, operation] of operations)
      for (const { name: parameter, required, schema, ...rest } of operation.parameters) {
        if (required) expect(rest, `${name}: ${parameter}`).toHaveProperty('example');
        if ('example' in rest) expect(readerOf(schema).safeParse(rest.example).success, parameter).toBe(true);
      }
  });

  it('of a batch are lines that single pushes would take and answer', () => {
    const { request, response } = OPERATION_EXAMPLES['POST /api/v1/matches/batch'] ?? {};
    const lines = (text: unknown) =>
      String(text)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    for (const line of lines(request)) expect(parsePush(line)).toMatchObject({ ok: true });
    for (const line of lines(response)) expect(batchLine.strict().parse(line)).toEqual(line);
  });

  it('of a webhook is a message as it is sent', () => {
    const { example, schema } = document.webhooks.message.post.requestBody.content['application/json'];
    expect(readerOf(schema).safeParse(example).error?.issues ?? []).toEqual([]);
    const { timestamp: at, type, data } = webhookMessage.parse(example);
    const sent = { at, type, matchId: data.match_id, externalId: data.external_id, leadId: data.lead_id };
    const payload = webhookPayload({ ...sent, position: data.position } as Delivery);
    expect(JSON.parse(payload)).toEqual(example);
  });

  it('show every problem that an operation may answer, under its status', () => {
    for (const [name, spec] of specs) {
      const [, operation] = operations.find(([other]) => other === name) ?? [];
      for (const code of refusalsOf(spec)) {
        const { content } = operation.responses[REFUSALS[code].status];
        const { value } = resolve(content['application/problem+json'].examples[code]);
        expect(value, `${name}: ${code}`).toMatchObject({ code, status: REFUSALS[code].status });
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { openApiDocument } from '@/lib/http/openapi';
import { route } from '@/lib/http/route';

const file = methods({
  POST: route({
    auth: 'integrator',
    permit: 'matches:write',
    summary: 'Say hello',
    params: z.object({ id: z.string() }),
    query: z.object({ loud: z.enum(['1']).optional() }),
    body: z.object({ name: z.string() }),
    response: z.object({ hello: z.string() }),
    status: 201,
    refusals: ['external_id_conflict'],
    handler: ({ body }) => ok({ hello: body.name }),
  }),
});
const document = (path: string) =>
  openApiDocument({ title: 'Test', version: '1' }, 'http://localhost:3000', { [path]: file }) as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
  };

describe('openApiDocument', () => {
  it('describes what the route parses and answers, and only methods that it offers', () => {
    const { paths } = document('/api/v1/events/{id}');
    expect(Object.keys(paths['/api/v1/events/{id}'] ?? {})).toEqual(['post']);
    const post = paths['/api/v1/events/{id}']?.post;
    expect(post).toMatchObject({
      security: [{ key: [] }],
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'loud', in: 'query', required: false },
      ],
      requestBody: { content: { 'application/json': { schema: { additionalProperties: false } } } },
    });
    const statuses = Object.keys(post?.responses as object).map(Number);
    expect(statuses).toEqual([201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 503]);
  });

  it('fails where the address and the schema name other parameters', () => {
    expect(() => document('/api/v1/events/{other}')).toThrow(/parameters/);
    expect(() => document('/api/v1/events')).toThrow(/parameters/);
  });
});

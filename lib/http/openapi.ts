import { z } from 'zod';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { AnySpec, Handler } from '@/lib/http/call';
import type { OperationExample } from '@/lib/http/examples/operation-example';
import { components, headersOf } from '@/lib/http/openapi-components';
import { GROUP_TAGS, groupOf } from '@/lib/http/openapi-groups';
import { pathParameters, queryParameters } from '@/lib/http/openapi-parameters';
import { problemResponses, refusalsOf } from '@/lib/http/openapi-problems';
import { schemaOf } from '@/lib/http/openapi-schema';
import { strict } from '@/lib/http/strict';

/** The exports of a route file; methods that only refuse carry no `spec`. */
export type RouteModule = Readonly<Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', object>>>;
type Json = Readonly<Record<string, unknown>>;
type Examples = Readonly<Record<string, OperationExample>>;

const shown = (value: unknown): Json => (value === undefined ? {} : { example: value });

const BINARY = { type: 'string', format: 'binary' };
const isLines = (media: string | undefined): boolean => media === 'application/x-ndjson';

const requestBody = ({ body, media }: AnySpec, example: OperationExample): Json => {
  if (body === undefined) return {};
  const type = media?.request ?? 'application/octet-stream';
  const lines = { type: 'string', description: 'A match a line, as `POST /api/v1/matches` takes it.' };
  const content =
    body === 'stream'
      ? { [type]: { schema: isLines(type) ? lines : BINARY, ...shown(example.request) } }
      : { 'application/json': { schema: schemaOf(strict(body), 'input'), ...shown(example.request) } };
  return { requestBody: { required: true, content } };
};

/** Lines have no schema of their own in OpenAPI 3.1, so theirs stands beside, as `x-line`. */
const answered = ({ response, media }: AnySpec, example: unknown): Json => {
  if (media?.response === undefined)
    return { 'application/json': { schema: schemaOf(response, 'output'), ...shown(example) } };
  const schema = isLines(media.response)
    ? { type: 'string', description: 'An answer a line, in the order of the lines sent.' }
    : BINARY;
  const line = isLines(media.response) ? { 'x-line': schemaOf(response, 'output') } : {};
  return { [media.response]: { schema, ...line, ...shown(example) } };
};

const success = (spec: AnySpec, example: OperationExample): Json => {
  const { response, status = 200, repeatStatus } = spec;
  const keyed = spec.auth === 'integrator';
  if (response instanceof z.ZodUndefined)
    return { 204: { description: 'Done; nothing to tell.', headers: headersOf(keyed, 204) } };
  const first = {
    description: 'Done.',
    headers: headersOf(keyed, status),
    content: answered(spec, example.response),
  };
  if (repeatStatus === undefined) return { [status]: first };
  const again = { ...first, content: answered(spec, example.repeated) };
  return {
    [repeatStatus]: { ...again, description: 'It was there before; nothing changed.' },
    [status]: first,
  };
};

const operationId = (method: string, path: string): string =>
  [method.toLowerCase(), ...path.split(/[/{}.-]+/).filter((part) => !['', 'api', 'v1'].includes(part))]
    .map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');

const operation = (method: string, path: string, spec: AnySpec, example: OperationExample): Json => ({
  operationId: operationId(method, path),
  tags: [groupOf(path)],
  ...(spec.summary ? { summary: spec.summary } : {}),
  ...(spec.auth === 'integrator' ? { security: [{ key: [] }] } : {}),
  ...(spec.permit ? { 'x-permit': [spec.permit].flat() } : {}),
  parameters: [...pathParameters(path, spec, example.path), ...queryParameters(spec, example.query)],
  ...requestBody(spec, example),
  responses: { ...success(spec, example), ...problemResponses(spec) },
});

/** The methods that a route file offers, with what each asks and answers. */
export const specsOf = (module: RouteModule): readonly (readonly [method: string, spec: AnySpec])[] =>
  Object.entries(module).flatMap(([method, handler]) =>
    'spec' in handler ? [[method, (handler as Handler).spec] as const] : [],
  );

const operations = (path: string, module: RouteModule, examples: Examples): Json =>
  Object.fromEntries(
    specsOf(module).map(([method, spec]) => [
      method.toLowerCase(),
      operation(method, path, spec, examples[`${method} ${path}`] ?? {}),
    ]),
  );

const codesOf = (routes: Readonly<Record<string, RouteModule>>): readonly RefusalCode[] => [
  ...new Set(
    Object.values(routes).flatMap((module) => specsOf(module).flatMap(([, spec]) => refusalsOf(spec))),
  ),
];

/**
 * OpenAPI 3.1 of route files by their address (`/api/v1/matches/{id}`), made from the very schemas that
 * parse and check, so that document and code cannot differ. Examples by method and address.
 */
export const openApiDocument = (
  info: { readonly title: string; readonly version: string; readonly description?: string },
  publicUrl: string,
  routes: Readonly<Record<string, RouteModule>>,
  examples: Examples = {},
): Json => ({
  openapi: '3.1.0',
  info,
  servers: [{ url: publicUrl }],
  tags: GROUP_TAGS,
  paths: Object.fromEntries(
    Object.entries(routes).map(([path, module]) => [path, operations(path, module, examples)]),
  ),
  components: components(publicUrl, codesOf(routes)),
});

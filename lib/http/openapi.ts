import { z } from 'zod';
import type { AnySpec, Handler } from '@/lib/http/call';
import { pathParameters, queryParameters } from '@/lib/http/openapi-parameters';
import { problemResponses } from '@/lib/http/openapi-problems';
import { strict } from '@/lib/http/strict';

/** The exports of a route file; methods that only refuse carry no `spec`. */
export type RouteModule = Readonly<Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', object>>>;
type Json = Readonly<Record<string, unknown>>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const requestBody = ({ body, media }: AnySpec): Json => {
  if (body === undefined) return {};
  const content =
    body === 'stream'
      ? { [media?.request ?? 'application/octet-stream']: { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(strict(body), 'input') } };
  return { requestBody: { required: true, content } };
};

const success = ({ response, status, media }: AnySpec): Json => {
  if (response instanceof z.ZodUndefined) return { 204: { description: 'Done; nothing to tell.' } };
  const content = media?.response
    ? { [media.response]: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: schemaOf(response, 'output') } };
  return { [status ?? 200]: { description: 'Done.', content } };
};

const operation = (path: string, spec: AnySpec): Json => ({
  ...(spec.summary ? { summary: spec.summary } : {}),
  ...(spec.auth === 'integrator' ? { security: [{ key: [] }] } : {}),
  ...(spec.permit ? { 'x-permit': [spec.permit].flat() } : {}),
  parameters: [...pathParameters(path, spec), ...queryParameters(spec)],
  ...requestBody(spec),
  responses: { ...success(spec), ...problemResponses(spec) },
});

const operations = (path: string, module: RouteModule): Json =>
  Object.fromEntries(
    Object.entries(module).flatMap(([method, handler]) =>
      'spec' in handler ? [[method.toLowerCase(), operation(path, (handler as Handler).spec)]] : [],
    ),
  );

/**
 * OpenAPI 3.1 of route files by their address (`/api/v1/matches/{id}`), made from the very schemas that
 * parse and check, so that document and code cannot differ.
 */
export const openApiDocument = (
  info: { readonly title: string; readonly version: string; readonly description?: string },
  publicUrl: string,
  routes: Readonly<Record<string, RouteModule>>,
): Json => ({
  openapi: '3.1.0',
  info,
  servers: [{ url: publicUrl }],
  paths: Object.fromEntries(Object.entries(routes).map(([path, module]) => [path, operations(path, module)])),
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of the desk.' } },
  },
});

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { apiDocument } from '@/app/api/v1/_intake/document';
import type { Schema } from '@/e2e/fuzz/from-schema';
import { listQuery, startBody, stopBody } from '@/lib/http/a2i/schemas';
import { openApiDocument, type RouteModule } from '@/lib/http/openapi';
import { INTAKE_EXAMPLES } from '@/lib/http/schemas/intake-bodies';

const API = join(import.meta.dirname, '../../app/api');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export type Handle = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

/** What the API's document says of an operation; nothing where it does not describe it. */
interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
}

export interface Operation extends Described {
  readonly method: (typeof METHODS)[number];
  /** `/api/v1/matches/{id}`; `{...rest}` takes several parts. */
  readonly path: string;
  readonly handle: Handle;
  /** Parameters of the path that are not to be made up. */
  readonly fixed?: Readonly<Record<string, string>>;
}

const pathOf = (file: string): string => {
  const folder = relative(API, join(file, '..'));
  return `/api/${folder.replaceAll('[', '{').replaceAll(']', '}')}`;
};

type Paths = Readonly<Record<string, Readonly<Record<string, Described>>>>;

/** References put in place, so that a schema can be read from its top; as deep as bodies are made. */
const inPlace = (value: unknown, root: object, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null || depth > 30) return value;
  if (Array.isArray(value)) return value.map((item) => inPlace(item, root, depth + 1));
  if ('$ref' in value && typeof value.$ref === 'string') {
    const parts = value.$ref.replace('#/', '').split('/');
    return inPlace(
      parts.reduce<unknown>((at, part) => Reflect.get(Object(at), part), root),
      root,
      depth + 1,
    );
  }
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, inPlace(v, root, depth + 1)]));
};

const json = (schema: z.ZodType): Described => ({
  requestBody: {
    content: {
      'application/json': { schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
    },
  },
});

/** The routes of Amazon A2I, which are AWS's to describe and not in the document. */
const A2I: Paths = {
  '/api/a2i/human-loops': {
    post: json(startBody),
    get: {
      parameters: Object.keys(listQuery.shape).map((name) => ({
        name,
        in: 'query',
        schema: { type: 'string' },
      })),
    },
  },
  '/api/a2i/human-loops/stop': { post: json(stopBody) },
};

/** Described by the same hand as the document of /api/v1, for routes that only the desk's own pages call. */
const ownPaths = (path: string, module: RouteModule): Paths => {
  try {
    return (
      openApiDocument({ title: 'own', version: '1' }, 'http://localhost', { [path]: module }) as {
        paths: Paths;
      }
    ).paths;
  } catch {
    // Catch-alls and A2I's: their parameters are no schema's.
    return {};
  }
};

/** Besides the operation itself, one for each provider's answer that the document shows: only together do they fit. */
const perProvider = (operation: Operation): readonly Operation[] => {
  if (operation.method !== 'POST' || operation.path !== '/api/v1/intake/{provider}/{operation}')
    return [operation];
  const each = Object.entries(INTAKE_EXAMPLES).map(([address, example]) => {
    const [provider = '', name = ''] = address.split('/');
    const requestBody = { content: { 'application/json': { example } } };
    return { ...operation, fixed: { provider, operation: name }, requestBody };
  });
  return [operation, ...each];
};

/**
 * Every method of every route file below app/api, each with what the API's document says of it, so that a route which
 * is added is fuzzed without a word.
 */
export const operations = async (): Promise<readonly Operation[]> => {
  const document = apiDocument('http://localhost:3000');
  const described = inPlace(document, document) as { paths: Paths };
  const files = readdirSync(API, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const path = pathOf(join(API, file));
      const module = (await import(/* @vite-ignore */ pathToFileURL(join(API, file)).href)) as RouteModule;
      const paths = { ...ownPaths(path, module), ...A2I, ...described.paths };
      return METHODS.filter((method) => method in module).map((method) => ({
        ...paths[path]?.[method.toLowerCase()],
        method,
        path,
        handle: module[method] as unknown as Handle,
      }));
    }),
  );
  return found.flat().flatMap(perProvider);
};

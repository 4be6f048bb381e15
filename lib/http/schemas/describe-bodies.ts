import { envelopeBody } from '@/lib/adapters/shared/envelope';
import { schemaOf } from '@/lib/http/openapi-schema';
import { evidenceBody } from '@/lib/http/schemas/evidence';
import { EXAMPLE_EVIDENCE, EXAMPLE_MATCH } from '@/lib/http/schemas/examples';
import { INTAKE_EXAMPLES } from '@/lib/http/schemas/intake-bodies';
import { matchBody } from '@/lib/http/schemas/match';

type Json = Readonly<Record<string, unknown>>;

const images = { probe: '(the bytes of an image)', 'candidate-1': '(the bytes of an image)' };

/** JSON and images in one request. */
const multipart = (schema: Json, example: unknown): Json => ({
  schema: {
    type: 'object',
    required: ['match'],
    properties: { match: schema },
    additionalProperties: {
      type: 'string',
      format: 'binary',
      description: 'An image; its hash is computed.',
    },
  },
  encoding: { match: { contentType: 'application/json' } },
  example: { match: example, ...images },
});

/** Bodies of the routes that read theirs as a stream, by address. */
const BODIES = (): Readonly<Record<string, Json>> => ({
  '/api/v1/matches': {
    'application/json': { schema: schemaOf(matchBody, 'input'), example: EXAMPLE_MATCH },
    'multipart/form-data': multipart(schemaOf(matchBody, 'input'), EXAMPLE_MATCH),
  },
  '/api/v1/intake/{provider}/{operation}': {
    'application/json': {
      schema: schemaOf(envelopeBody, 'input'),
      examples: Object.fromEntries(
        Object.entries(INTAKE_EXAMPLES).map(([address, value]) => [
          address.replace('/', '.'),
          { summary: `To /api/v1/intake/${address}`, value },
        ]),
      ),
    },
    'multipart/form-data': multipart(
      schemaOf(envelopeBody, 'input'),
      INTAKE_EXAMPLES['amazon-rekognition/SearchFacesByImage'],
    ),
  },
  '/api/v1/matches/{id}/evidence': {
    'application/json': { schema: schemaOf(evidenceBody, 'input'), example: EXAMPLE_EVIDENCE },
  },
});

interface Document extends Json {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/**
 * The document with the bodies that its routes read as streams. They are checked by these schemas all the same,
 * after what may not be kept has been dropped.
 */
export const describeBodies = (document: Json): Json => {
  const bodies = BODIES();
  const paths = Object.entries((document as Document).paths).map(([path, operations]) => {
    const content = bodies[path];
    const { post } = operations;
    if (!content || !post) return [path, operations] as const;
    return [path, { ...operations, post: { ...post, requestBody: { required: true, content } } }] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
};

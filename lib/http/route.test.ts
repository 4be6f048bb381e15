import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { route } from '@/lib/http/route';

describe('route', () => {
  it('infers what a handler gets', () => {
    const handler = route({
      auth: 'person',
      permit: 'people.manage',
      params: z.object({ id: z.string() }),
      body: z.strictObject({ n: z.number() }),
      response: z.object({ a: z.array(z.string()), version: z.number() }),
      handler: async ({ actor, params, body, query }) => {
        expectTypeOf(actor.person.name).toBeString();
        expectTypeOf(params).toEqualTypeOf<{ id: string }>();
        expectTypeOf(body).toEqualTypeOf<{ n: number }>();
        expectTypeOf(query).toEqualTypeOf<undefined>();
        const a: readonly string[] = [params.id];
        return ok({ a, version: body.n });
      },
    });
    expect(handler.spec.auth).toBe('person');
  });
});

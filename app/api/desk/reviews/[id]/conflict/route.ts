import { z } from 'zod';
import { claimedView, withScreen } from '@/lib/http/claimed';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { declareConflict } from '@/lib/verbs/review/declare-conflict';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Declare to know the person; the match goes to others',
    params: matchParams,
    response: z.object({ next: claimedView.nullable() }),
    refusals: ['not_found'],
    handler: async ({ desk, actor, params }) => {
      const declared = await declareConflict(desk, actor, params.id);
      if (!declared.ok) return declared;
      const { next } = declared.value;
      if (!next) return { ok: true, value: { next } };
      const opened = await withScreen(desk, actor)({ ok: true, value: next });
      return opened.ok ? { ok: true, value: { next: opened.value } } : opened;
    },
  }),
});

import { z } from 'zod';
import type { Action } from '@/lib/domain/permission';
import type { Result } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { prose } from '@/lib/http/schemas/text';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { LeadChange } from '@/lib/verbs/audit/change-lead';

/** A supervisor's act on a lead: POST with a reason. */
export const leadRoute = (spec: {
  readonly summary: string;
  readonly permit: Action;
  readonly run: (desk: Desk, actor: PersonActor, input: LeadChange) => Promise<Result<{ version: number }>>;
}) =>
  methods({
    POST: route({
      auth: 'person',
      permit: spec.permit,
      summary: spec.summary,
      params: matchParams.extend({ leadId: z.string().max(100) }),
      body: z.strictObject({ reason: prose(2000) }),
      response: z.object({ version: z.number() }),
      refusals: ['lead_unknown', 'lead_state', 'quorum_gone'],
      handler: ({ desk, actor, params, body }) =>
        spec.run(desk, actor, { matchId: params.id, leadId: params.leadId, ...body }),
    }),
  });

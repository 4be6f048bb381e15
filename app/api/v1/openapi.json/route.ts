import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { apiDocument } from '../_intake/document';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'public',
    response: z.record(z.string(), z.unknown()),
    handler: ({ desk }) => ok(apiDocument(desk.config.publicUrl)),
  }),
});

import { z } from 'zod';
import { imageResponse } from '@/lib/http/image-response';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { readImage } from '@/lib/verbs/review/read-image';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'reviews.work',
    recorded: true,
    summary: 'An image of a match that one holds',
    params: z.object({ matchId: z.string().max(100), ref: z.string().max(100) }),
    query: z.object({ size: z.enum(['display', 'thumb']).default('display') }),
    response: z.never(),
    refusals: ['not_found', 'image_missing'],
    media: { response: 'image/jpeg' },
    handler: async ({ desk, actor, params, query }) => {
      const image = await readImage(desk, actor, params.matchId, params.ref, query.size);
      return image.ok ? imageResponse(desk, image.value, query.size) : image;
    },
  }),
});

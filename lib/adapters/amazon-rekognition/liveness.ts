import { z } from 'zod';
import { nothing } from '@/lib/adapters/problems';
import { operation } from '@/lib/adapters/shared/operation';

/** `Confidence` here says that somebody was live. Nobody was compared, so there is no match (references.md C-04). */
export const liveness = operation({
  names: ['GetFaceLivenessSessionResults'],
  response: z.unknown(),
  read: () => nothing('liveness_only'),
});

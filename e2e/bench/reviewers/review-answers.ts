import { z } from 'zod';
import type { Reply } from '../person-client';

const problem = z.object({ code: z.string() });
const claimed = z.object({ matchId: z.string(), leaseToken: z.string() });
const view = z.object({ version: z.number() });
const compared = z.object({ candidates: z.array(z.object({ key: z.string() })) });
const grant = z.object({ grant: z.string() });

/** What a simulated reviewer reads of an answer. @throws where the answer is not what the screen would need */
export const answers = {
  problem: ({ status, body }: Reply) => (status >= 400 ? (problem.safeParse(body).data ?? null) : null),
  claimed: ({ body }: Reply) => claimed.parse(body),
  view: ({ body }: Reply) => view.parse(body),
  candidates: ({ body }: Reply) => compared.parse(body).candidates.map(({ key }) => key),
  grant: ({ body }: Reply) => grant.parse(body),
};

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Outcome } from '@/lib/cli/import/progress';
import type { Step } from '@/lib/cli/import/run-import';
import type { Integrator } from '@/lib/practice/integrator';
import type { Pack } from '@/lib/practice/pack';
import { packMatches } from '@/lib/practice/pack-matches';

const problem = z.object({ code: z.string(), detail: z.string() });

/** A pack's searches, one match a step: its pictures go first. Nothing is made up, and the truth stays where it is. */
export async function* packSteps(integrator: Integrator, pack: Pack, purpose: string): AsyncGenerator<Step> {
  const source = packMatches(pack, { purpose });
  const hash = createHash('sha256').update(purpose);
  for (let n = 0; n < source.count; n++) {
    hash.update(JSON.stringify(pack.searches[n]));
    const push = async (): Promise<readonly Outcome[]> => {
      const match = await source.match(n, new Date(0));
      const { status, body } = await integrator.push(match);
      return [{ at: match.body.external_id, status, problem: status < 300 ? null : problem.parse(body) }];
    };
    yield { done: n + 1, fingerprint: hash.copy().digest('hex'), push };
  }
}

import type { ServedDesk } from '@/lib/practice/serve-desk';
import { serveBench } from '../bench-desk';
import { benchPlan, loginsOf } from '../bench-plan';
import { type Ask, askWith, signInAll } from '../person-client';
import { type FilledDesk, REVIEWERS } from './filled-desk';

/** A filled desk that is being served, with people signed in to it. */
export interface ServedList {
  readonly count: number;
  readonly served: ServedDesk;
  readonly reviewers: readonly Ask[];
  readonly auditors: readonly Ask[];
  readonly integrators: readonly Ask[];
}

export const serveFilled = async ({ dataDir, count, keys }: FilledDesk): Promise<ServedList> => {
  const served = await serveBench(dataDir);
  const plan = benchPlan(REVIEWERS);
  const { url } = served;
  return {
    count,
    served,
    reviewers: await signInAll(url, loginsOf(plan, 'reviewer')),
    auditors: await signInAll(url, loginsOf(plan, 'auditor')),
    integrators: keys.map((key) => askWith(url, { authorization: `Bearer ${key}` })),
  };
};

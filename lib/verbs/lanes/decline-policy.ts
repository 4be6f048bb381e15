import { decidePolicy } from '@/lib/verbs/lanes/decide-policy';

export const declinePolicy = decidePolicy('decline');

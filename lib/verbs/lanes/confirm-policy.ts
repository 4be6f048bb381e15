import { decidePolicy } from '@/lib/verbs/lanes/decide-policy';

export const confirmPolicy = decidePolicy('confirm');

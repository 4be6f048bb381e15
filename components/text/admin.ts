import { integratorsText } from '@/components/text/admin-integrators';
import { peopleText } from '@/components/text/admin-people';
import { webhooksText } from '@/components/text/admin-webhooks';

/** Strings of the administrators' screens. */
export const admin = {
  people: peopleText,
  integrators: integratorsText,
  webhooks: webhooksText,
} as const;

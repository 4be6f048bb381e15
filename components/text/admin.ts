import { integratorsText } from '@/components/text/admin-integrators';
import { peopleText } from '@/components/text/admin-people';

/** Strings of the administrators' screens. */
export const admin = {
  people: peopleText,
  integrators: integratorsText,
} as const;

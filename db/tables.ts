import type { Kit } from '@/db/columns';
import { asideTables } from '@/db/tables/asides';
import { candidateTables } from '@/db/tables/candidates';
import { counterTables } from '@/db/tables/counters';
import { deskTables } from '@/db/tables/desk';
import { draftTables } from '@/db/tables/drafts';
import { eventTables } from '@/db/tables/events';
import { feedTables } from '@/db/tables/feed';
import { figureTables } from '@/db/tables/figures';
import { humanLoopTables } from '@/db/tables/human-loops';
import { integratorTables } from '@/db/tables/integrators';
import { keyUsageTables } from '@/db/tables/key-usage';
import { laneTables } from '@/db/tables/lanes';
import { leadTables } from '@/db/tables/leads';
import { leaseTables } from '@/db/tables/leases';
import { logTables } from '@/db/tables/log';
import { matchKeyTables } from '@/db/tables/match-keys';
import { matchTables } from '@/db/tables/matches';
import { peopleTables } from '@/db/tables/people';
import { preferenceTables } from '@/db/tables/preferences';
import { redeemerTables } from '@/db/tables/redeemers';
import { retentionTables } from '@/db/tables/retention';
import { reviewTables } from '@/db/tables/reviews';
import { planTables, recheckTables } from '@/db/tables/sampling';
import { sessionTables } from '@/db/tables/sessions';
import { voteTables } from '@/db/tables/votes';
import { webhookTables } from '@/db/tables/webhooks';
import { weeklyTables } from '@/db/tables/weekly-reviews';

/** What belongs to one match: every row carries its id first. */
const matchAggregate = (kit: Kit) => {
  const match = matchTables(kit);
  const candidate = candidateTables(kit, match);
  const vote = voteTables(kit, match, candidate);
  return {
    ...match,
    ...candidate,
    ...vote,
    ...leadTables(kit, match, vote),
    ...redeemerTables(kit, match),
    ...leaseTables(kit, match),
    ...reviewTables(kit, match, candidate),
    ...matchKeyTables(kit, match),
    ...eventTables(kit, match),
    ...asideTables(kit, match),
    ...retentionTables(kit, match),
    ...recheckTables(kit, match),
  };
};

/** Who works here: persons, their sessions, and the systems whose keys they hold. */
const peopleAggregate = (kit: Kit) => {
  const people = peopleTables(kit);
  const integrator = integratorTables(kit, people);
  return {
    ...people,
    ...sessionTables(kit, people),
    ...integrator,
    ...webhookTables(kit, integrator),
    ...keyUsageTables(kit, integrator),
  };
};

/** Every table of the desk, for either dialect. */
export const buildTables = (kit: Kit) => {
  const match = matchAggregate(kit);
  const people = peopleAggregate(kit);
  return {
    ...match,
    ...feedTables(kit),
    ...counterTables(kit),
    ...figureTables(kit),
    ...draftTables(kit),
    ...preferenceTables(kit),
    ...people,
    ...humanLoopTables(kit, match, people),
    ...laneTables(kit),
    ...deskTables(kit),
    ...logTables(kit),
    ...weeklyTables(kit),
    ...planTables(kit),
  };
};

export type Tables = ReturnType<typeof buildTables>;

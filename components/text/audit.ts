import { eventsText } from '@/components/text/audit-events';
import { fileText } from '@/components/text/audit-file';
import { lanesText } from '@/components/text/audit-lanes';
import { logText } from '@/components/text/audit-log';
import { overviewText } from '@/components/text/audit-overview';
import { replayText } from '@/components/text/audit-replay';
import { samplingText } from '@/components/text/audit-sampling';
import { weeklyText } from '@/components/text/audit-weekly';
import type { Status } from '@/lib/domain/match';

const statuses: Readonly<Record<Status, string>> = {
  awaiting_evidence: 'Awaiting evidence',
  queued: 'Queued',
  in_review: 'In review',
  adjudication: 'Adjudication',
  approved: 'Approved',
  rejected: 'Rejected',
  insufficient: 'Insufficient',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
};

/** Strings of the supervisors' and auditors' screens. */
export const audit = {
  statuses,
  modes: { live: 'Live', practice: 'Practice', sandbox: 'Sandbox' },
  events: eventsText,
  file: fileText,
  lanes: lanesText,
  log: logText,
  overview: overviewText,
  replay: replayText,
  sampling: samplingText,
  weekly: weeklyText,
  matches: {
    title: 'Matches',
    caption: (zone: string) => `Newest received first. Times in ${zone}.`,
    externalIdShort: 'External id',
    pages: 'Pages',
    filters: 'Filter matches',
    lane: 'Lane',
    status: 'Status',
    integrator: 'Integrator',
    purpose: 'Purpose',
    externalId: 'External id begins with',
    flagged: 'For supervisors',
    onlyFlagged: 'Flagged only',
    flaggedTag: 'Flagged: aids only',
    any: 'Any',
    apply: 'Apply',
    clear: 'Clear filters',
    round: 'Round',
    received: 'Received',
    decided: 'Decided',
    notDecided: 'not yet',
    older: 'Older',
    newest: 'Back to the newest',
    loading: 'the matches',
    lead: 'Everything that integrators pushed. Opening a match file is recorded, and bars you from reviewing that match.',
    empty: 'No match has arrived yet.',
    emptyNext:
      'Integrators push matches through the API. An administrator adds an integrator and its first key.',
    emptyFiltered: 'No match fits these filters.',
    emptyFilteredNext: 'Take one away, or begin again without any.',
    emptyOlder: 'There is nothing older.',
    emptyOlderNext: 'Go back to the newest.',
  },
} as const;

import type { Block, Report } from '@/lib/disclosure/document';
import { type Matter, matterOf, type Source } from '@/lib/disclosure/report/matter';
import { assessment } from '@/lib/disclosure/report/sections/assessment';
import { comparison } from '@/lib/disclosure/report/sections/comparison';
import { evaluation } from '@/lib/disclosure/report/sections/evaluation';
import { evidence } from '@/lib/disclosure/report/sections/evidence';
import { failure } from '@/lib/disclosure/report/sections/failure';
import { items } from '@/lib/disclosure/report/sections/items';
import { leads } from '@/lib/disclosure/report/sections/leads';
import { method } from '@/lib/disclosure/report/sections/method';
import { persons } from '@/lib/disclosure/report/sections/persons';
import { policy } from '@/lib/disclosure/report/sections/policy';
import { record } from '@/lib/disclosure/report/sections/record';
import { request } from '@/lib/disclosure/report/sections/request';
import { search } from '@/lib/disclosure/report/sections/search';
import { sequence } from '@/lib/disclosure/report/sections/sequence';
import { summary } from '@/lib/disclosure/report/sections/summary';
import { LEAD_NOTICE } from '@/lib/domain/lead';

/** In the order of ENFSI-BPM-DI-01, chapters 5 to 13 (references.md A-10). */
const SECTIONS: readonly (readonly [id: string, title: string, blocks: (m: Matter) => readonly Block[]])[] = [
  ['summary', 'What this is', summary],
  ['request', 'Request', request],
  ['persons', 'Persons and their qualifications', persons],
  ['method', 'Method and limits', method],
  ['items', 'Items received and their handling', items],
  ['search', 'Search, database and provider', search],
  ['assessment', 'Initial assessment of the probe', assessment],
  ['sequence', 'Sequence of the examination', sequence],
  ['comparison', 'Comparison', comparison],
  ['evidence', 'Evidence beside the images', evidence],
  ['evaluation', 'Evaluation, votes and outcome', evaluation],
  ['leads', 'Leads and what became of them', leads],
  ['policy', 'The policy in words', policy],
  ['failure', 'Report to the provider of a failure', failure],
  ['record', 'The record and how to check it', record],
];

/**
 * The report on one match, from its events as they are disclosed and from what the desk states beside them. Pure:
 * whoever holds the same files comes to the same report, and the verifier does.
 * @throws TypeError when the source does not tell of a match
 */
export const buildReport = (source: Source): Report => {
  const matter = matterOf(source);
  return {
    format: 'second-look/report/1',
    title: `Report on match ${matter.state.match.id}`,
    notice: LEAD_NOTICE,
    sections: SECTIONS.map(([id, title, blocks], i) => ({
      id,
      number: i + 1,
      title,
      blocks: blocks(matter),
    })),
  };
};

import { plainStep } from '@/lib/http/review-route';
import { openEvidence } from '@/lib/verbs/review/open-evidence';

export const { GET, POST, PUT, PATCH, DELETE } = plainStep({
  summary: 'Open an evidence item',
  refusals: ['not_opened', 'evidence_unknown'],
  run: (desk, actor, held, { key }) => openEvidence(desk, actor, held, key),
});

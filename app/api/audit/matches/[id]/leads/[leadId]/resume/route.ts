import { leadRoute } from '@/lib/http/lead-route';
import { resumeLead } from '@/lib/verbs/audit/resume-lead';

export const { GET, POST, PUT, PATCH, DELETE } = leadRoute({
  summary: 'Resume a suspended lead whose quorum stands',
  permit: 'leads.resume',
  run: resumeLead,
});

import { leadRoute } from '@/lib/http/lead-route';
import { recallLead } from '@/lib/verbs/audit/recall-lead';

export const { GET, POST, PUT, PATCH, DELETE } = leadRoute({
  summary: 'Recall a lead',
  permit: 'leads.recall',
  run: recallLead,
});

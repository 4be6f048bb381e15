import { leadRoute } from '@/lib/http/lead-route';
import { suspendLead } from '@/lib/verbs/audit/suspend-lead';

export const { GET, POST, PUT, PATCH, DELETE } = leadRoute({
  summary: 'Suspend a lead',
  permit: 'leads.recall',
  run: suspendLead,
});

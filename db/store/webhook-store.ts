import type { Base } from '@/db/base';
import { webhookDeliveries } from '@/db/store/webhook-deliveries';
import { webhookEndpoints } from '@/db/store/webhook-endpoints';
import { webhookLine } from '@/db/store/webhook-line';
import type { WebhookStore } from '@/lib/ports/webhook-store';

export const webhookStore = (base: Base): WebhookStore => ({
  ...webhookEndpoints(base),
  ...webhookDeliveries(base),
  ...webhookLine(base),
});

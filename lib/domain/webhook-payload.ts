import type { Delivery } from '@/lib/domain/webhook';

/**
 * The body of a delivery: ids and times, and nothing that says what anybody found. Made from the delivery alone, so
 * that every attempt sends the same bytes.
 */
export const webhookPayload = (delivery: Delivery): string =>
  JSON.stringify({
    type: delivery.type,
    timestamp: delivery.at,
    data: {
      match_id: delivery.matchId,
      external_id: delivery.externalId,
      lead_id: delivery.leadId,
      position: delivery.position,
    },
  });

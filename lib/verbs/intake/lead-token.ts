import { createHmac, timingSafeEqual } from 'node:crypto';

const FORM = /^sll_([A-Za-z0-9_-]{1,100})\.([A-Za-z0-9_-]{43})$/;

const signature = (secret: string, leadId: string): string =>
  createHmac('sha256', secret).update(`second-look:lead-token:${leadId}`).digest('base64url');

/** The token that redeems a lead. It follows from the lead's id and the desk's secret, so none is stored. */
export const leadToken = (secret: string, leadId: string): string =>
  `sll_${leadId}.${signature(secret, leadId)}`;

/** The lead that a token of this desk names, or null; takes the same time for every wrong signature. */
export const leadOfToken = (secret: string, token: string): string | null => {
  const [, leadId, sent] = FORM.exec(token) ?? [];
  if (!leadId || !sent) return null;
  // As texts: the last of 43 characters has two bits to spare, so that four texts decode to the same signature.
  return timingSafeEqual(Buffer.from(sent), Buffer.from(signature(secret, leadId))) ? leadId : null;
};

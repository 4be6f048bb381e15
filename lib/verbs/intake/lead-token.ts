import { createHmac, timingSafeEqual } from 'node:crypto';

const FORM = /^sll_([A-Za-z0-9_-]{1,100})\.([A-Za-z0-9_-]{43})$/;

const signature = (secret: string, leadId: string): Buffer =>
  createHmac('sha256', secret).update(`second-look:lead-token:${leadId}`).digest();

/** The token that redeems a lead. It follows from the lead's id and the desk's secret, so none is stored. */
export const leadToken = (secret: string, leadId: string): string =>
  `sll_${leadId}.${signature(secret, leadId).toString('base64url')}`;

/** The lead that a token of this desk names, or null; takes the same time for every wrong signature. */
export const leadOfToken = (secret: string, token: string): string | null => {
  const [, leadId, sent] = FORM.exec(token) ?? [];
  if (!leadId || !sent) return null;
  return timingSafeEqual(Buffer.from(sent, 'base64url'), signature(secret, leadId)) ? leadId : null;
};

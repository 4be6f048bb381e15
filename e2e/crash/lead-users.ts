import { type AtWork, send, type Turn } from './at-work';
import { signedIn } from './session';

interface Told {
  readonly answer: string;
  readonly lead?: { readonly id: string; readonly purpose: string; readonly token?: string };
}

/** Each turn redeems the lead of a match that was approved, if it has one, and has a supervisor recall one in four. */
export const useLeads = (work: AtWork, key: string): Turn => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const dana = signedIn(work, 'supervisor-1');
  return async () => {
    const approved = work.recorder.all.filter(({ kind, what }) => kind === 'vote' && what === 'approve');
    const { match } = approved[Math.floor(work.random() * approved.length)] ?? {};
    if (!match) return;
    const { text } = await send(work, 'GET', `/api/v1/matches/${match}`, headers);
    const { lead } = JSON.parse(text) as Told;
    if (!lead?.token) return;
    const body = JSON.stringify({ purpose: lead.purpose });
    await send(work, 'POST', `/api/v1/leads/${encodeURIComponent(lead.token)}/redeem`, headers, body);
    work.recorder.note('redemption', match, '', lead.id);
    if (work.random() < 0.75) return;
    const reason = { reason: 'Recalled by the crash harness.' };
    await dana('POST', `/api/audit/matches/${match}/leads/${lead.id}/recall`, reason);
    work.recorder.note('recall', match, '', lead.id);
  };
};

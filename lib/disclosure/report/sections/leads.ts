import { type Block, facts, heading, table, text } from '@/lib/disclosure/document';
import type { Matter, Told } from '@/lib/disclosure/report/matter';
import { opinionText, orNot, spoken, time, yes } from '@/lib/disclosure/report/say';
import { rechecks } from '@/lib/disclosure/report/sections/rechecks';
import { LEAD_NOTICE, type Lead } from '@/lib/domain/lead';
import { OPINIONS } from '@/lib/domain/opinion';

const dissent = (m: Matter, { dissent: all }: Lead): Block =>
  table(
    'dissent',
    [
      ['person', 'Person'],
      ['kind', 'How they differed'],
      ['opinion', 'Sealed opinion'],
      ['reasons', 'Reasons'],
    ],
    all.map((d) => {
      const opinion = OPINIONS.find((o) => o.value === d.opinion)?.value ?? null;
      return [m.who(d.person), spoken(d.kind), opinionText(opinion), orNot(d.reasons)];
    }),
    'Nobody differed.',
  );

const said = (m: Matter, { event }: Told): readonly string[] | null => {
  switch (event?.kind) {
    case 'lead.issued':
      return ['issued', `until ${time(event.data.lead.expiresAt)}`];
    case 'lead.suspended':
    case 'lead.resumed':
    case 'lead.recalled':
      return [event.kind.slice(5), event.data.reason];
    case 'lead.expired':
      return ['expired', 'its time ran out'];
    case 'lead.redeemed':
      return [
        `redeemed: ${event.data.answer}`,
        `by ${m.who(`integrator:${event.data.redeemer}`)} for “${event.data.purpose}”; ${orNot(event.data.reason)}`,
      ];
    case 'lead.refused':
      return [
        'refused',
        `to ${m.who(`integrator:${event.data.redeemer}`)} for “${event.data.purpose}”: ${spoken(event.data.code)}`,
      ];
    case 'lead.acknowledged':
      return [
        'acknowledged',
        `${m.who(`integrator:${event.data.redeemer}`)} knows that it is ${event.data.of}`,
      ];
    case 'lead.chased':
      return ['chased', event.data.redeemers.map((id) => m.who(`integrator:${id}`)).join(', ')];
    default:
      return null;
  }
};

const history = (m: Matter, lead: Lead): Block =>
  table(
    'history',
    [
      ['at', 'At'],
      ['what', 'What'],
      ['detail', 'Detail'],
      ['seq', 'Event'],
    ],
    m.told.flatMap((t) => {
      const { event } = t;
      const about = event && 'lead' in event.data ? event.data.lead : null;
      const row = (typeof about === 'string' ? about : about?.id) === lead.id ? said(m, t) : null;
      return row ? [[time(event?.at ?? null), ...row, String(t.seq)]] : [];
    }),
    'Nothing has become of it.',
  );

const one = (m: Matter, lead: Lead): readonly Block[] => [
  heading(`Lead ${lead.id}`),
  facts(
    ['candidate', 'Candidate', m.candidate(lead.candidate)],
    ['purpose', 'For the purpose', lead.purpose],
    ['state', 'State', lead.stateReason === null ? lead.state : `${lead.state}: ${lead.stateReason}`],
    ['issued_at', 'Issued at', time(lead.issuedAt)],
    ['expires_at', 'Expires at', time(lead.expiresAt)],
    ['voters', 'Rests on the votes of', lead.voters.map(m.who).join(', ')],
    ['low_consequence', 'Marked low consequence', yes(lead.lowConsequence)],
    [
      'reveal',
      'Evidence was',
      lead.reveal === 'staged' ? 'masked until the opinions were sealed' : 'shown alongside the comparison',
    ],
    ['earlier_rejections', 'Earlier rejections of the pair', lead.earlierRejections.join('; ') || 'none'],
  ),
  dissent(m, lead),
  history(m, lead),
];

/** Every lead with its recalls, suspensions and redemptions, and what a blind re-review came to. */
export const leads = (m: Matter): readonly Block[] => [
  text(LEAD_NOTICE),
  ...(m.state.leads.length === 0 ? [text('No lead was issued.')] : m.state.leads.flatMap((l) => one(m, l))),
  ...rechecks(m),
];

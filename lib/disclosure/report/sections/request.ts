import { type Block, facts, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { orNot, spoken, time } from '@/lib/disclosure/report/say';

/** Who asked for what, on which ground. */
export const request = (m: Matter): readonly Block[] => {
  const { match } = m.state;
  const { purpose } = match;
  return [
    facts(
      ['integrator', 'Pushed by', m.who(`integrator:${match.integrator}`)],
      ['received_at', 'Received at', time(match.receivedAt)],
      ['purpose', 'Purpose', purpose.code],
      ['offence', 'Offence', orNot(purpose.offence)],
      ['legal_basis', 'Legal basis', orNot(purpose.legalBasis)],
      ['case', 'Case', orNot(purpose.caseRef)],
      ['authorisation', 'Authorisation', orNot(purpose.authorisation)],
      ['minor', 'Whether the person in question is a minor', match.minor],
      ['consent', 'Consent', orNot(match.consentRef)],
      ['lane', 'Lane and policy', `${match.lane}, version ${match.policyVersion}`],
      ['digest', 'Digest of what was pushed (SHA-256)', match.digest],
    ),
    text(
      match.repeats.length === 0
        ? 'No earlier match in which one of these pairs was rejected is on record.'
        : `Pairs of this match were rejected before, in ${match.repeats.join(', ')}; such a match goes to an examiner.`,
    ),
    ...(match.cautions.length === 0
      ? [text('Nothing falls short of what the provider asks for, as far as the desk knows its guidance.')]
      : [
          facts(
            ...match.cautions.map(
              (c) =>
                [
                  `caution_${spoken(c.id)}`,
                  'Below what the provider asks for',
                  `${c.says} (${c.source})`,
                ] as const,
            ),
          ),
        ]),
  ];
};

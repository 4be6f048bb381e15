import type { Candidate, CandidateKey } from '@/lib/domain/candidate';
import type { NewEvent } from '@/lib/domain/event';
import type { Evidence } from '@/lib/domain/evidence';

/** What stands where a word about a third person stood. */
export const WITHHELD = 'withheld';

const hideCandidate = (c: Candidate): Candidate => ({
  ...c,
  externalId: WITHHELD,
  label: c.label === null ? null : WITHHELD,
});

/** How an item hangs together with others stays: which counted, and why, is the defence's to check. */
const hideItem = (e: Evidence): Evidence => ({
  ...e,
  summary: WITHHELD,
  source: WITHHELD,
  obtainedBy: e.obtainedBy === null ? null : WITHHELD,
  paidBy: e.paidBy === null ? null : WITHHELD,
  fileSha256: null,
  withdrawnReason: e.withdrawnReason === null ? null : WITHHELD,
});

/**
 * The event without what names candidates other than `subject`; null when nothing in it does, and it may be
 * disclosed whole.
 */
export const withoutThirdPersons = (
  event: NewEvent,
  subject: CandidateKey | null,
  candidates: readonly Candidate[],
  items: readonly Evidence[],
): NewEvent | null => {
  const third = (key: CandidateKey): boolean => key !== subject;
  const ownId = candidates.find((c) => c.key === subject)?.externalId;
  const thirdItem = (key: string): boolean => items.some((e) => e.key === key && third(e.candidate));
  switch (event.kind) {
    case 'match.ingested': {
      if (!event.data.candidates.some((c) => third(c.key))) return null;
      return {
        ...event,
        data: {
          ...event.data,
          candidates: event.data.candidates.map((c) => (third(c.key) ? hideCandidate(c) : c)),
          evidence: event.data.evidence.map((e) => (third(e.candidate) ? hideItem(e) : e)),
        },
      };
    }
    case 'evidence.added':
      return third(event.data.evidence.candidate)
        ? { ...event, data: { ...event.data, evidence: hideItem(event.data.evidence) } }
        : null;
    case 'evidence.withdrawn':
      return thirdItem(event.data.key) ? { ...event, data: { ...event.data, reason: WITHHELD } } : null;
    case 'sight.recorded': {
      const { sight } = event.data;
      if (sight.candidates.every((c) => c.externalId === ownId)) return null;
      const seen = sight.candidates.map((c) => (c.externalId === ownId ? c : { ...c, externalId: WITHHELD }));
      return { ...event, data: { ...event.data, sight: { ...sight, candidates: seen } } };
    }
    default:
      return null;
  }
};

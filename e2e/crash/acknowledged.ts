/** What the outside was told is done. After a crash the desk has to have every one of them. */
export interface Acknowledged {
  readonly kind: AcknowledgedKind;
  readonly match: string;
  /** Person, for acts of a review. */
  readonly person: string;
  /** Candidate, evidence item, verdict, lead or SHA-256, as the kind has it. */
  readonly what: string;
}

export const ACKNOWLEDGED_KINDS = [
  'image',
  'match',
  'claim',
  'analysis',
  'disposition',
  'comparison',
  'seal',
  'evidence',
  'evidence finished',
  'disproof',
  'vote',
  'recall',
  'redemption',
  'delivery',
] as const;
export type AcknowledgedKind = (typeof ACKNOWLEDGED_KINDS)[number];

export interface Recorder {
  note(kind: AcknowledgedKind, match: string, person?: string, what?: string): void;
  /** Everything so far, oldest first. */
  readonly all: readonly Acknowledged[];
  counts(): ReadonlyMap<AcknowledgedKind, number>;
}

/** Lives outside of the desk's process, and so outlives it. A write is noted once its whole answer has arrived. */
export const newRecorder = (): Recorder => {
  const all: Acknowledged[] = [];
  return {
    note: (kind, match, person = '', what = '') => void all.push({ kind, match, person, what }),
    all,
    counts: () => {
      const counts = new Map<AcknowledgedKind, number>(ACKNOWLEDGED_KINDS.map((kind) => [kind, 0]));
      for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return counts;
    },
  };
};

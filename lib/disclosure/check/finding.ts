/** What does not hold: the part of the bundle, and why, in a sentence. */
export interface Finding {
  readonly part: string;
  readonly says: string;
}

export const ARCHIVE = 'the archive itself';

/** Thrown where reading cannot go on. */
export class Broken extends Error {
  override readonly name = 'Broken';
  constructor(
    readonly part: string,
    says: string,
  ) {
    super(says);
  }
}

export const findingOf = (fault: unknown, part: string): Finding =>
  fault instanceof Broken
    ? { part: fault.part, says: fault.message }
    : { part, says: fault instanceof Error ? fault.message : String(fault) };

/** Runs a check; what it throws becomes a finding about `part`. */
export const trying = (part: string, check: () => readonly Finding[]): readonly Finding[] => {
  try {
    return check();
  } catch (fault) {
    return [findingOf(fault, part)];
  }
};

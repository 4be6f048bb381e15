/** The place outside the data directory that checkpoints are shipped to. */
export interface CheckpointPost {
  /** Where that is, for people; null where none is configured, and then nothing is shipped or found. */
  readonly where: string | null;
  /** The last signed note that was shipped of the log with this name. @throws when the place cannot be read */
  last(origin: string): Promise<string | null>;
  /** Puts a note there, durably: in the place of the last one, and at the end of all that were. */
  ship(origin: string, note: string): Promise<void>;
}

export interface WitnessAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A service of somebody else that signs what it was shown of a log, if that only ever grew (C2SP tlog-witness). */
export interface Witness {
  /** Submission prefix, without a slash at its end. */
  readonly url: string;
  /** Its public key, as `name+id+key`. */
  readonly vkey: string;
}

export interface WitnessClient {
  /** @throws when nobody answers */
  ask(url: string, body: string, signal: AbortSignal): Promise<WitnessAnswer>;
}

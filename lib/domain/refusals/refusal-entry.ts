export interface RefusalEntry {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

/** A refusal: its HTTP status, what happened, what to do. */
export const entry = (status: number, title: string, remedy: string): RefusalEntry => ({
  status,
  title,
  remedy,
});

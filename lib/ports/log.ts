type Write = (facts: Readonly<Record<string, unknown>>, message: string) => void;

/** Structured log. Facts never hold bodies, tokens, passwords or image bytes. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
}

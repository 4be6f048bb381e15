/** An RFC 9457 problem document of this desk; facts of the refusal (`missing`, `changes`…) stand beside the rest. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly remedy: string;
  readonly [fact: string]: unknown;
}

/** Every failed request ends as one of these, the network's own failures included. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** Whether `error` is a refusal with this stable code. */
export const isProblem = (error: unknown, code: string): error is ProblemError =>
  error instanceof ProblemError && error.problem.code === code;

const word = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

/** Reads a problem out of any body, so that a proxy's error page still becomes a sentence. */
export const toProblem = (body: unknown, status: number, otherwise: string, remedy: string): Problem => {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const title = word(given.title, otherwise);
  return {
    ...given,
    type: word(given.type, 'about:blank'),
    title,
    status,
    detail: word(given.detail, title),
    code: word(given.code, 'unexpected'),
    remedy: word(given.remedy, remedy),
  };
};

import { CANARY } from '@/e2e/fuzz/canary';
import { REFUSALS } from '@/lib/domain/refusal-codes';

/** What came back, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const A2I_ERRORS =
  /^(Validation|ResourceNotFound|Conflict|Throttling|AccessDenied|UnrecognizedClient|MissingAuthenticationToken|IncompleteSignature|InvalidSignature)Exception$|^RequestTimeTooSkewed$/;

const parsed = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const wrongProblem = (problem: Readonly<Record<string, unknown>> | null, status: number): string | null => {
  if (!problem) return 'a refusal that is no JSON';
  const code = String(problem.code);
  if (!Object.hasOwn(REFUSALS, code)) return `an unknown code: ${code}`;
  if (REFUSALS[code as keyof typeof REFUSALS].status !== status) return `${code} under another status`;
  const texts = [problem.title, problem.detail, problem.remedy, problem.instance];
  if (texts.some((text) => typeof text !== 'string' || text === ''))
    return 'a problem that leaves out what to do';
  return String(problem.type).endsWith(`/problems/${code}`) && problem.status === status
    ? null
    : 'a problem that contradicts itself';
};

const wrongLines = (text: string): string | null => {
  for (const line of text.split('\n').filter(Boolean)) {
    const told = parsed(line);
    if (!told || typeof told.line !== 'number') return 'a line that tells nothing';
    const problem = told.problem as Readonly<Record<string, unknown>> | undefined;
    const status = Number(problem ? problem.status : told.status);
    if (status >= 500) return `a fault in a line: ${line}`;
    const wrong = problem ? wrongProblem(problem, status) : null;
    if (wrong) return wrong;
  }
  return null;
};

const wrongRefusal = (path: string, { status, headers, text }: Answer): string | null => {
  if (path.startsWith('/api/a2i')) {
    const name = headers.get('x-amzn-errortype') ?? '';
    // Methods that A2I does not have are refused before it is asked.
    if (name !== '')
      return A2I_ERRORS.test(name) && typeof parsed(text)?.message === 'string' ? null : `A2I: ${name}`;
  }
  const type = headers.get('content-type') ?? '';
  if (type !== 'application/problem+json') return `a refusal of the type ${type}`;
  return wrongProblem(parsed(text), status);
};

/** What is wrong with an answer, whatever was asked; null when nothing is. */
export const wrongWith = (path: string, as: string, answer: Answer): string | null => {
  const { status, headers, text } = answer;
  if (status >= 500) return `status ${status}`;
  if (status < 200) return `status ${status}`;
  if (headers.get('cache-control') !== 'no-store') return 'an answer that may be kept by others';
  if (headers.get('x-content-type-options') !== 'nosniff')
    return 'an answer that may be read as something else';
  const isRefused = status >= 400;
  const echoes = `${isRefused || !/webhooks|\/admin\//.test(path) ? text : ''}${[...headers].join()}`;
  if (echoes.includes(CANARY)) return 'a secret in the answer';
  if (
    path.startsWith('/api/v1') &&
    as === 'key' &&
    ![401, 405].includes(status) &&
    !headers.has('ratelimit') &&
    !path.endsWith('openapi.json')
  )
    return 'an answer to a key without its rate';
  if (isRefused) return wrongRefusal(path, answer);
  const type = headers.get('content-type') ?? '';
  if (type.includes('ndjson')) return wrongLines(text);
  return type === 'application/json' && parsed(text) === null ? 'an answer that is no JSON' : null;
};

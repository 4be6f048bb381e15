import { refuse } from '@/lib/domain/refusal';
import type { Handler } from '@/lib/http/call';
import { problemResponse } from '@/lib/http/problem';
import { runningDesk } from '@/lib/ports/running-desk';

const NAMES = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type MethodName = (typeof NAMES)[number];
type Plain = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/**
 * The exports of a route file: the given handlers, and a problem document for every other method,
 * where Next would answer 405 with an empty body.
 */
export const methods = (given: Partial<Record<MethodName, Handler>>): Record<MethodName, Handler | Plain> => {
  const offered = NAMES.filter((name) => given[name]);
  const allow = [...offered, ...(given.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  const refused: Plain = async () => {
    const { config } = await runningDesk();
    return problemResponse(config.publicUrl, refuse('method_not_allowed').refusal, { allow });
  };
  const chosen = (name: MethodName) => given[name] ?? refused;
  return {
    GET: chosen('GET'),
    POST: chosen('POST'),
    PUT: chosen('PUT'),
    PATCH: chosen('PATCH'),
    DELETE: chosen('DELETE'),
  };
};

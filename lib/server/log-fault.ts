interface LoggedFault {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedFault;
}

/** The query builder puts statement and parameters into message and stack: sign-in names, ids, evidence. */
const isQueryFault = (fault: Error): boolean => 'query' in fault && 'params' in fault;

/** Frames only; the stack's first lines repeat the message. */
const frames = (fault: Error): string =>
  (fault.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** How a fault is logged: what kind, where, and why, but never what somebody typed or stored. */
export const logFault = (fault: unknown): LoggedFault => {
  if (!(fault instanceof Error)) return { type: typeof fault, message: 'not an error' };
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {};
  return {
    type: fault.name,
    message: isQueryFault(fault) ? 'A statement failed.' : fault.message,
    ...code,
    stack: frames(fault),
    ...(fault.cause instanceof Error ? { cause: logFault(fault.cause) } : {}),
  };
};

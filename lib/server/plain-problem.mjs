/**
 * Problem documents of the server itself, before any route is asked; wording as in
 * lib/domain/refusal-codes.ts, which plain node cannot read (a test compares them).
 */
export const PLAIN_PROBLEMS = /** @type {const} */ ({
  draining: {
    status: 503,
    title: 'The desk is shutting down.',
    remedy: 'Try again in a moment.',
  },
  method_not_allowed: {
    status: 405,
    title: 'This method is not offered here.',
    remedy: 'See the `Allow` header.',
  },
  not_found: {
    status: 404,
    title: 'There is nothing here, or not for you.',
    remedy: 'Check the address and the key or account that you use.',
  },
});

/** Every method that anything of the desk takes; Next answers 500 to TRACE. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} publicUrl
 * @param {keyof typeof PLAIN_PROBLEMS} code
 */
export const answerPlainProblem = (response, publicUrl, code) => {
  const { status, title, remedy } = PLAIN_PROBLEMS[code];
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
    ...(status === 405 ? { allow: METHODS.join(', ') } : {}),
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  });
  const instance = `urn:uuid:${crypto.randomUUID()}`;
  const type = `${publicUrl}/problems/${code}`;
  response.end(JSON.stringify({ type, title, status, detail: title, instance, code, remedy }));
};

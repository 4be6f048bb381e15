import { expect, it } from 'vitest';
import { logFault } from '@/lib/server/log-fault';

const statement = (cause?: Error) =>
  Object.assign(new Error('Failed query: select … where login = $1\nparams: secret-name@x', { cause }), {
    query: 'select … where login = $1',
    params: ['secret-name@x'],
  });

it('says that a statement failed, and why, without what was in it', () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const logged = logFault(statement(away));
  expect(logged).toMatchObject({ message: 'A statement failed.', cause: { code: 'ECONNREFUSED' } });
  expect(JSON.stringify(logged)).not.toContain('secret-name');
  expect(logged.stack).toContain('log-fault.test');
});

it('keeps the message of other faults, and nothing of what is no error', () => {
  expect(logFault(new TypeError('x is not a function'))).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
  });
  expect(JSON.stringify(logFault('secret-name@x'))).not.toContain('secret');
});

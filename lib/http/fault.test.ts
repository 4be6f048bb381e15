import { expect, it, vi } from 'vitest';
import { refusalOfFault } from '@/lib/http/fault';
import type { Log } from '@/lib/ports/log';

const told = (fault: unknown) => {
  const log = { error: vi.fn() } as unknown as Log;
  return refusalOfFault(log, fault, 'urn:uuid:1').code;
};

it.each([
  [
    'a statement that the database did not answer',
    Object.assign(new Error('x'), { query: 'select', params: [] }),
    'storage_unavailable',
  ],
  ['a full disk', Object.assign(new Error('x'), { code: 'ENOSPC' }), 'storage_unavailable'],
  ['a refusal on its way through', { refusal: { code: 'stopped', detail: 'x' } }, 'stopped'],
  ['a fault of ours', new TypeError('x'), 'unexpected'],
  ['something that is no error', 'x', 'unexpected'],
])('says of %s what it is', (_what, fault, code) => {
  expect(told(fault)).toBe(code);
});

import { expect, it } from 'vitest';
import { clientAddress } from '@/lib/auth/client-address';
import { readConfig } from '@/lib/config';

const secret = { SECOND_LOOK_SECRET: 's'.repeat(32) };

it('believes the proxy in front and nobody before it', () => {
  const trusting = readConfig({ ...secret, SECOND_LOOK_TRUSTED_PROXY: '1' });
  expect(clientAddress(trusting, '6.6.6.6, 192.0.2.1')).toBe('192.0.2.1');
  expect(clientAddress(trusting, '')).toBeNull();
  expect(clientAddress(trusting, null)).toBeNull();
  expect(clientAddress(readConfig(secret), '192.0.2.1')).toBeNull();
});

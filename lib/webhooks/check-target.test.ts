import { describe, expect, it } from 'vitest';
import { checkTarget } from '@/lib/webhooks/check-target';
import { egressOf } from '@/lib/webhooks/egress';
import { resolveTarget } from '@/lib/webhooks/resolve-target';

const plain = egressOf([]);
const loose = egressOf(['hooks.intranet', '10.1.0.0/16', '127.0.0.1', '::1']);

describe('an address', () => {
  it.each([
    'https://hooks.example.org/desk?x=1',
    'https://hooks.example.org:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]/',
  ])('%s may be called', (url) => {
    expect(checkTarget(url, plain)).toBeNull();
  });

  it.each([
    ['http://hooks.example.org/', 'https'],
    ['ftp://hooks.example.org/', 'https'],
    ['file:///etc/passwd', 'https'],
    ['https://user@hooks.example.org/', 'password'],
    ['https://:secret@hooks.example.org/', 'password'],
    ['https://hooks.example.org/#x', '#'],
    ['https://hooks.example.org:22/', 'port'],
    ['https://hooks.example.org:80/', 'port'],
    ['https://localhost/', 'public name'],
    ['https://intranet/', 'public name'],
    ['https://db.internal/', 'public name'],
    ['https://x.localhost./', 'public name'],
    ['https://127.0.0.1/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://017700000001/', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:10.0.0.1]/', 'private'],
    ['https://[fe80::1]/', 'private'],
    ['not a url', 'URL'],
    ['https://', 'URL'],
    [`https://example.org/${'x'.repeat(2000)}`, 'URL'],
  ])('%s may not', (url, why) => {
    expect(checkTarget(url, plain)).toContain(why);
  });

  it('that the configuration names may be called by http, at any port', () => {
    for (const url of ['http://hooks.intranet:80/', 'http://127.0.0.1:3999/', 'http://[::1]:80/'])
      expect(checkTarget(url, loose), url).toBeNull();
    expect(checkTarget('https://10.1.2.3/', loose)).toBeNull();
    expect(checkTarget('http://10.1.2.3/', loose)).toContain('https');
    expect(checkTarget('https://10.2.2.3/', loose)).toContain('private');
    expect(checkTarget('https://user@hooks.intranet/', loose)).toContain('password');
  });
});

describe('a name', () => {
  const leadsTo = (...addresses: string[]) =>
    resolveTarget(new URL('https://hooks.example.org/'), loose, async () => addresses);

  it('leads to the addresses that were checked', async () => {
    expect(await leadsTo('8.8.8.8', '2606:4700::1')).toEqual({
      ok: true,
      addresses: ['8.8.8.8', '2606:4700::1'],
    });
    expect(await leadsTo('10.1.0.9')).toMatchObject({ ok: true });
  });

  it('that leads to one private address among others is not called', async () => {
    for (const address of [
      '10.0.0.1',
      '127.0.0.1',
      '::1',
      '::ffff:192.168.0.1',
      'fd00::1',
      '169.254.169.254',
    ])
      expect(await leadsTo('8.8.8.8', address), address).toMatchObject({ ok: false });
  });

  it('that is not found is not called', async () => {
    expect(await leadsTo()).toMatchObject({ ok: false, error: expect.stringContaining('not found') });
  });

  it('that is an address itself is not looked up', async () => {
    const never = () => Promise.reject(new Error('looked up'));
    expect(await resolveTarget(new URL('https://8.8.8.8/'), plain, never)).toMatchObject({ ok: true });
    expect(await resolveTarget(new URL('https://10.9.9.9/'), plain, never)).toMatchObject({ ok: false });
  });
});

import { describe, expect, it } from 'vitest';
import { parseCookies, sessionCookieName, sessionCookieOptions } from '@/lib/auth/cookie';
import { readConfig } from '@/lib/config';

const secret = { SECOND_LOOK_SECRET: 's'.repeat(32) };

describe('session cookie', () => {
  it('is bound to the host over https, and never readable by scripts', () => {
    const config = readConfig({ ...secret, SECOND_LOOK_URL: 'https://desk.example.org' });
    expect(sessionCookieName(config)).toMatch(/^__Host-/);
    expect(sessionCookieOptions(config)).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: true,
    });
    expect(sessionCookieName(readConfig(secret))).not.toMatch(/^__Host-/);
  });
});

describe('parseCookies', () => {
  it('takes the first of a name and survives anything', () => {
    expect({ ...parseCookies('a=1; b=x%20y;a=2; c=%ff; =d; e') }).toEqual({ a: '1', b: 'x y', c: '%ff' });
    expect({ ...parseCookies(null) }).toEqual({});
    expect('toString' in parseCookies('x=1')).toBe(false);
  });
});

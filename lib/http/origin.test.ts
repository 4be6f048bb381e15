import { describe, expect, it } from 'vitest';
import { fromOwnPages } from '@/lib/http/origin';

const desk = 'https://desk.example.org';
const from = (headers: Record<string, string>, method = 'POST') =>
  fromOwnPages(new Request(`${desk}/api`, { method, headers }), desk);

describe('fromOwnPages', () => {
  it('lets everybody read', () => {
    expect(from({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(true);
    expect(from({}, 'HEAD')).toBe(true);
  });

  it('takes writes from the same origin only', () => {
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(from({ 'sec-fetch-site': site, origin: desk })).toBe(false);
  });

  it('goes by Origin where a browser sends nothing better', () => {
    expect(from({ origin: desk })).toBe(true);
    for (const origin of ['null', 'https://desk.example.org.evil.example', 'http://desk.example.org'])
      expect(from({ origin })).toBe(false);
    expect(from({})).toBe(false);
  });
});

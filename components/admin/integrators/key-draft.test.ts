import { describe, expect, it } from 'vitest';
import { EMPTY_KEY, missingOf, SERVICE, toNewKey } from '@/components/admin/integrators/key-draft';

describe('a key in the form', () => {
  it('says what is still open', () => {
    expect(missingOf(EMPTY_KEY, null)).toEqual(['Choose a mode.', 'Choose at least one scope.']);
    expect(missingOf({ ...EMPTY_KEY, scopes: ['matches:read'] }, 'live')).toEqual([]);
    expect(missingOf({ ...EMPTY_KEY, scopes: ['matches:read'] })).toEqual([]);
  });

  it('tells a service from a person', () => {
    expect(toNewKey({ ...EMPTY_KEY, holder: SERVICE }).holder).toBeNull();
    expect(toNewKey({ ...EMPTY_KEY, holder: 'p_1' }).holder).toBe('p_1');
  });

  it('runs to the end of its last day, or has no end', () => {
    expect(toNewKey(EMPTY_KEY).expiresAt).toBeNull();
    expect(toNewKey({ ...EMPTY_KEY, lastDay: '2027-01-31' }).expiresAt).toBe(
      new Date(2027, 0, 31, 23, 59, 59, 999).toISOString(),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { keyState } from '@/components/admin/integrators/key-state';
import { qualificationLine } from '@/components/admin/people/qualification-line';

const NOW = '2026-11-22T12:00:00.000Z';
const BEFORE = '2026-11-20T12:00:00.000Z';
const AFTER = '2026-11-30T12:00:00.000Z';

const KEY = {
  id: 'k',
  integratorId: 'i',
  prefix: 'slk_1',
  scopes: [],
  holder: null,
  createdAt: BEFORE,
  expiresAt: null,
  revokedAt: null,
};
const HELD = {
  id: 'q',
  personId: 'p',
  kind: 'face_comparison',
  grantedBy: 'a',
  grantedAt: BEFORE,
  expiresAt: AFTER,
  revokedAt: null,
};

describe('states in words', () => {
  it('says of a key whether it works', () => {
    expect(keyState(KEY, 'UTC', NOW)).toBe('Valid');
    expect(keyState({ ...KEY, expiresAt: AFTER }, 'UTC', NOW)).toBe('Valid until 30 Nov 2026');
    expect(keyState({ ...KEY, expiresAt: NOW }, 'UTC', NOW)).toBe('Expired 22 Nov 2026');
    expect(keyState({ ...KEY, expiresAt: AFTER, revokedAt: BEFORE }, 'UTC', NOW)).toBe('Revoked 20 Nov 2026');
  });

  it('says of a qualification whether it holds', () => {
    expect(qualificationLine(HELD, 'UTC', NOW)).toBe('face_comparison until 30 Nov 2026');
    expect(qualificationLine({ ...HELD, expiresAt: NOW }, 'UTC', NOW)).toBe(
      'face_comparison expired 22 Nov 2026',
    );
    expect(qualificationLine({ ...HELD, revokedAt: BEFORE }, 'UTC', NOW)).toBe(
      'face_comparison revoked 20 Nov 2026',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { localPath } from '@/components/entry/use-sign-in';

describe('localPath', () => {
  it('keeps a path of this desk', () => {
    expect(localPath('/review/m_8f2c')).toBe('/review/m_8f2c');
    expect(localPath('/matches?lane=fraud&status=queued')).toBe('/matches?lane=fraud&status=queued');
  });

  it('drops every way to another address', () => {
    for (const next of [
      '//else.example',
      'https://else.example',
      '/\\else.example',
      'javascript:alert(1)',
      '',
      '/a b',
    ])
      expect(localPath(next)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCursor, writeCursor } from '@/lib/http/cursor';

const schema = z.strictObject({ receivedAt: z.string(), id: z.string() });
const position = { receivedAt: '2026-11-22T13:00:00.000Z', id: 'm1' };
const code = (secret: string, list: string, cursor: string) => {
  const read = readCursor(secret, list, schema, cursor);
  return read.ok ? 'read' : read.refusal.code;
};

describe('cursors', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.record({ receivedAt: fc.string(), id: fc.string() }), (any) => {
        expect(readCursor('secret', 'list', schema, writeCursor('secret', 'list', any))).toEqual({
          ok: true,
          value: any,
        });
      }),
    );
  });

  it('are refused when any character differs', () => {
    const cursor = writeCursor('secret', 'list', position);
    fc.assert(
      fc.property(fc.nat(cursor.length - 2), fc.constantFrom('A', '_', '.', '0'), (at, char) => {
        fc.pre(cursor[at] !== char);
        expect(code('secret', 'list', cursor.slice(0, at) + char + cursor.slice(at + 1))).toBe(
          'invalid_cursor',
        );
      }),
    );
  });

  it('are refused for another list, by another desk, or as noise', () => {
    const cursor = writeCursor('secret', 'matches:lane=a', position);
    expect(code('secret', 'matches:lane=b', cursor)).toBe('invalid_cursor');
    expect(code('another', 'matches:lane=a', cursor)).toBe('invalid_cursor');
    fc.assert(fc.property(fc.string(), (noise) => code('secret', 'list', noise) === 'invalid_cursor'));
  });

  it('are refused when the list has since changed its shape', () => {
    expect(code('secret', 'list', writeCursor('secret', 'list', { at: 1 }))).toBe('invalid_cursor');
  });
});

import { describe, expect, it } from 'vitest';
import { laidOut, notesIn } from '@/components/audit/file/kept-aside';

const aside = JSON.stringify({ response: 1, notes: [{ says: 'One.' }, { says: 'One.' }, { says: 'Two.' }] });

describe('a text kept beside a match', () => {
  it('is laid out, and its notes are read', () => {
    expect(laidOut({ content: aside, cut: false })).toContain('\n  "response": 1,');
    expect(notesIn({ content: aside, cut: false })).toEqual(['One.', 'Two.']);
  });

  it.each(['', '[', '[1]', 'null', '{"notes":3}', '{"notes":[null,{"says":4}]}'])(
    '%s has none',
    (content) => {
      expect(notesIn({ content, cut: false })).toEqual([]);
      expect(laidOut({ content, cut: true })).toBe(content);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '@/lib/backup/text-lines';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (text: string, size: number): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of textLines(inPieces(Buffer.from(text), size))) lines.push(line);
  return lines;
};

describe('the lines of a text', () => {
  it('end at line feeds alone, wherever it was cut', async () => {
    const char = fc.constantFrom('a', '\u2028', '\u2029', '\u0085', '\r', '\u{1f4a1}', 'é', '\ufeff');
    const line = fc.string({ unit: char });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const text = lines.map((one) => `${one}\n`).join('');
        expect(await read(text, size)).toEqual(lines);
      }),
    );
  });

  it('has a last one without a line feed', async () => {
    expect(await read('{"a":1}\n{"b":"\u2028"}', 3)).toEqual(['{"a":1}', '{"b":"\u2028"}']);
  });
});

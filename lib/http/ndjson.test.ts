import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '@/lib/http/in-order';
import { linesOf } from '@/lib/http/ndjson';

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (let i = 0; from < bytes.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

const collect = async <T>(source: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
};

const read = async (text: string, sizes: readonly number[], limit = 1000) =>
  (await collect(linesOf(cut(Buffer.from(text), sizes), limit))).map(({ number, bytes }) => [
    number,
    bytes && Buffer.from(bytes).toString(),
  ]);

describe('lines of a body', () => {
  it('are the same however the body is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.replace(/[\n\r\t ]/g, 'x'))),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (lines, sizes, ended) => {
          const text = lines.join('\n') + (ended ? '\n' : '');
          const expected = lines.map((line, i) => [i + 1, line]).filter(([, line]) => line !== '');
          expect(await read(text, sizes)).toEqual(expected);
        },
      ),
    );
  });

  it('count blank ones and pass over them', async () => {
    expect(await read('a\n\n \r\nb\r\n', [3])).toEqual([
      [1, 'a'],
      [4, 'b\r'],
    ]);
  });

  it('that are too long are told of, and hold up nothing', async () => {
    const text = `${'x'.repeat(11)}\nok\n${'y'.repeat(5000)}`;
    for (const sizes of [[1], [4], [6000]])
      expect(await read(text, sizes, 10)).toEqual([
        [1, null],
        [2, 'ok'],
        [3, null],
      ]);
  });
});

describe('in order', () => {
  it('gives results in the order of the source, with never more than the width at work', async () => {
    let [at, most] = [0, 0];
    const work = async (n: number) => {
      at += 1;
      most = Math.max(most, at);
      await new Promise((done) => setTimeout(done, (n * 7) % 5));
      at -= 1;
      return n;
    };
    async function* numbers() {
      for (let n = 0; n < 40; n += 1) yield n;
    }
    expect(await collect(inOrder(numbers(), 6, work))).toEqual(Array.from({ length: 40 }, (_, n) => n));
    expect(most).toBe(6);
  });

  it('passes a failure on', async () => {
    async function* one() {
      yield 1;
    }
    const failing = collect(inOrder(one(), 2, () => Promise.reject(new Error('no'))));
    await expect(failing).rejects.toThrow('no');
  });
});

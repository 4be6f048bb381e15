import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareWidth } from '@/lib/disclosure/pdf/columns';
import { layers } from '@/lib/disclosure/pdf/layers';
import { fitInto, placeMark } from '@/lib/disclosure/pdf/place-mark';
import { wrap } from '@/lib/disclosure/pdf/wrap';

const measure = (text: string): number => [...text].length;
const bare = (text: string): string => text.replace(/\s/g, '');

describe('lines of the report', () => {
  it('lose nothing and are never too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 30 }), (text, width) => {
        const lines = wrap(text, width, measure);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 3));
      }),
    );
    expect(wrap('aa bb\ncc', 5, measure)).toEqual(['aa bb', 'cc']);
    expect(wrap('abcdefgh', 3, measure)).toEqual(['abc', 'def', 'gh']);
    expect(wrap('abcdefghij', 8, measure)).toEqual(['abcde', 'fghij']);
  });
});

describe('columns', () => {
  const wishes = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 300 }))
      .map(([least, more]) => ({ least, most: least + more })),
    { minLength: 1, maxLength: 9 },
  );

  it('fill the page, and give nobody less than their least while there is room', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const widths = shareWidth(all, 495);
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(495, 6);
        const fits = all.reduce((a, w) => a + w.least, 0) <= 495;
        const short = widths.filter((w, i) => w < (all[i]?.least ?? 0) - 1e-9);
        if (fits) expect(short).toEqual([]);
      }),
    );
  });
});

describe('a pin on the page', () => {
  const box = { x: 100, y: 200, width: 240, height: 300 };

  it('lies where it lies on the image, whatever its size and shape', () => {
    const image = { width: 400, height: 500 };
    const frame = fitInto(image, box);
    expect(frame).toEqual({ x: 100, y: 200, width: 240, height: 300 });
    expect(placeMark({ x: 0, y: 0 }, image, frame)).toEqual({ x: 100, y: 200 });
    expect(placeMark({ x: 400, y: 500 }, image, frame)).toEqual({ x: 340, y: 500 });
    expect(placeMark({ x: 100, y: 250 }, image, frame)).toEqual({ x: 160, y: 350 });
  });

  it('keeps the image’s shape and stays inside the frame', () => {
    const side = fc.integer({ min: 1, max: 12_000 });
    fc.assert(
      fc.property(side, side, fc.double({ min: 0, max: 1, noNaN: true }), (width, height, at) => {
        const frame = fitInto({ width, height }, box);
        expect(frame.width / frame.height).toBeCloseTo(width / height, 6);
        expect(frame.width).toBeLessThanOrEqual(box.width + 1e-9);
        expect(frame.height).toBeLessThanOrEqual(box.height + 1e-9);
        const { x, y } = placeMark({ x: width * at, y: height * at }, { width, height }, frame);
        expect((x - frame.x) / frame.width).toBeCloseTo(at, 6);
        expect((y - frame.y) / frame.height).toBeCloseTo(at, 6);
      }),
    );
  });
});

describe('the graph of the evidence', () => {
  const nodes = ['match', 'a', 'b', 'c'].map((id) => ({ id, label: id, counts: null }));
  const edge = (from: string, to: string) => ({ from, to });

  it('puts every item behind what it derives from', () => {
    const column = layers({ nodes, edges: [edge('match', 'a'), edge('a', 'b'), edge('match', 'b')] });
    expect(Object.fromEntries(column)).toEqual({ match: 0, a: 1, b: 2, c: 0 });
  });

  it('ends for circles, and for an item that derives from itself', () => {
    const column = layers({ nodes, edges: [edge('a', 'b'), edge('b', 'a'), edge('c', 'c')] });
    expect(column.size).toBe(4);
    for (const at of column.values()) expect(at).toBeLessThan(nodes.length);
  });
});

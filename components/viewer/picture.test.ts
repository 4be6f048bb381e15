import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPicture, halfOf, levelFor, sizesOf } from '@/components/viewer/picture';

describe('levelFor', () => {
  it('never draws fewer pixels than the screen shows', () => {
    expect(levelFor(2, 4)).toBe(0);
    expect(levelFor(1, 4)).toBe(0);
    expect(levelFor(0.6, 4)).toBe(0);
    expect(levelFor(0.5, 4)).toBe(1);
    expect(levelFor(0.2, 4)).toBe(2);
    expect(levelFor(0.01, 4)).toBe(3);
    expect(levelFor(0.01, 1)).toBe(0);
  });
});

describe('halfOf', () => {
  it('never comes to nothing', () => {
    expect(halfOf({ width: 1, height: 5 })).toEqual({ width: 1, height: 3 });
  });
});

describe('sizesOf', () => {
  it('begins with the whole and ends before a face is lost in it', () => {
    expect(sizesOf({ width: 1, height: 1 })).toEqual([{ width: 1, height: 1 }]);
    expect(sizesOf({ width: 4000, height: 3000 }).map(({ width }) => width)).toEqual([4000, 2000, 1000, 500]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20000 }), fc.integer({ min: 1, max: 20000 }), (width, height) => {
        const sizes = sizesOf({ width, height });
        expect(sizes.length).toBeLessThanOrEqual(4);
        expect(Math.min(...sizes.map((size) => Math.min(size.width, size.height)))).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('createPicture', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  class Bitmap {
    closed = false;
    constructor(
      readonly width: number,
      readonly height: number,
    ) {}
    close() {
      this.closed = true;
    }
  }
  const setUp = (width: number, height: number) => {
    vi.useFakeTimers();
    vi.stubGlobal('ImageBitmap', Bitmap);
    vi.stubGlobal('document', {
      createElement: () => ({ getContext: () => ({ drawImage: () => undefined }) }),
    });
    const full = new Bitmap(width, height);
    const decoded: Bitmap[] = [];
    const decode = vi.fn(async () => {
      const again = new Bitmap(width, height);
      decoded.push(again);
      return again as unknown as ImageBitmap;
    });
    return { full, decoded, decode, picture: createPicture(full as unknown as ImageBitmap, decode) };
  };

  it('can be drawn at once, and finer than wanted until the halves are there', async () => {
    const { picture, full } = setUp(2000, 2000);
    expect(picture.at(2)).toEqual({ source: full, level: 0 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(picture.at(2)?.level).toBe(2);
    expect(picture.at(0)).toEqual({ source: full, level: 0 });
  });

  it('keeps a photograph at its full size, and lets that of a very large one go while nobody looks at it', async () => {
    const usual = setUp(4000, 3000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(usual.full.closed).toBe(false);
    usual.picture.close();

    const large = setUp(8000, 5000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(large.full.closed).toBe(true);
    expect(large.picture.at(0)?.level).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(large.decode).toHaveBeenCalledTimes(1);
    expect(large.picture.at(0)).toEqual({ source: large.decoded[0], level: 0 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(large.decoded[0]?.closed).toBe(true);
  });

  it('gives everything back when it is closed, and is not drawn after that', async () => {
    const { picture, full } = setUp(2000, 2000);
    await vi.advanceTimersByTimeAsync(5000);
    picture.close();
    expect(full.closed).toBe(true);
    expect(picture.at(0)).toBeNull();
    expect(picture.at(2)).toBeNull();
  });
});

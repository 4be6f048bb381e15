import { readdir } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlobKey, type BlobStore, blobKey, blobKinds } from '@/lib/ports/blob-store';
import { createFileBlobStore } from './file-blob-store';
import { ingestImage } from './ingest-image';
import { MediaRefusal } from './media-refusal';
import sharp from './sharp';
import {
  hasPack,
  inPieces,
  jpegPicture,
  packFile,
  picture,
  refusalOf,
  sha256Of,
  temporaryDirectory,
} from './test-support';

/** A file store that counts its puts. */
const newDesk = async () => {
  const files = createFileBlobStore(await temporaryDirectory());
  const puts: BlobKey[] = [];
  const put: BlobStore['put'] = (key, bytes) => {
    puts.push(key);
    return files.put(key, bytes);
  };
  const store: BlobStore = { ...files, put };
  const ingest = (bytes: Uint8Array, options = {}) =>
    ingestImage(inPieces(bytes), store, { tempDir: files.tempDir, ...options });
  const stored = async (key: BlobKey) => {
    const found = await store.open(key);
    return found ? buffer(found.stream) : null;
  };
  return { store, puts, ingest, stored, leftovers: () => readdir(files.tempDir) };
};

describe('ingestImage', () => {
  it('stores the original untouched beside its copies, under the hash of the original', async () => {
    const desk = await newDesk();
    const bytes = await (await picture()).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const sha256 = sha256Of(bytes);
    const facts = await desk.ingest(bytes, { expectedSha256: sha256, declaredType: 'image/jpeg' });
    const type = 'image/jpeg';
    expect(facts).toEqual({ sha256, bytes: bytes.length, type, width: 80, height: 120, exifOrientation: 6 });
    expect((await desk.stored(blobKey('original', sha256)))?.equals(bytes)).toBe(true);
    for (const kind of ['display', 'thumb'] as const) {
      const copy = await desk.stored(blobKey(kind, sha256));
      expect(await sharp(copy ?? '').metadata()).toMatchObject({ format: 'jpeg', width: 80, height: 120 });
    }
    expect(await desk.leftovers()).toEqual([]);
  });

  it('does not work again for an image that is there, and says the same of it', async () => {
    const desk = await newDesk();
    const bytes = await (await picture()).withMetadata({ orientation: 8 }).webp().toBuffer();
    const first = await desk.ingest(bytes);
    const putOnce = [...desk.puts];
    expect(await desk.ingest(bytes)).toEqual(first);
    expect(desk.puts).toEqual(putOnce);
  });

  it('works once for many that push the same image at once', async () => {
    const desk = await newDesk();
    const bytes = await jpegPicture();
    const all = await Promise.all(Array.from({ length: 8 }, () => desk.ingest(bytes)));
    expect(new Set(all.map((facts) => JSON.stringify(facts))).size).toBe(1);
    expect(desk.puts.length).toBe(3);
    expect(await desk.leftovers()).toEqual([]);
  });

  it.each(blobKinds)('makes good a missing %s', async (kind) => {
    const desk = await newDesk();
    const bytes = await jpegPicture();
    const key = blobKey(kind, (await desk.ingest(bytes)).sha256);
    await desk.store.delete(key);
    await desk.ingest(bytes);
    expect(await desk.store.has(key)).toBe(true);
  });

  it('forgets a fault of the store, so that the next push succeeds', async () => {
    const desk = await newDesk();
    const bytes = await jpegPicture();
    const full: BlobStore = { ...desk.store, put: () => Promise.reject(new Error('disk full')) };
    const tempDir = await temporaryDirectory();
    await expect(ingestImage(inPieces(bytes), full, { tempDir })).rejects.toThrow('disk full');
    expect(await readdir(tempDir)).toEqual([]);
    expect(await desk.ingest(bytes)).toMatchObject({ width: 120 });
  });

  it('refuses bytes that are not what the request declares', async () => {
    const desk = await newDesk();
    const refusal = await refusalOf(desk.ingest(await jpegPicture(), { declaredType: 'image/png' }));
    expect(refusal.code).toBe('image_type_not_supported');
    expect([desk.puts, await desk.leftovers()]).toEqual([[], []]);
  });

  it('meets any bytes with a refusal, never a crash, and keeps nothing of them', async () => {
    const desk = await newDesk();
    const beginnings = [
      '',
      'ffd8ff',
      'ffd8ffe000104a464946',
      '89504e470d0a1a0a',
      '89504e470d0a1a0a0000000d49484452',
      '524946460000000057454250',
      '52494646ff00000057454250565038',
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }))
      .map(([hex, rest]) => Buffer.concat([Buffer.from(hex, 'hex'), rest]));
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        expect(await refusalOf(desk.ingest(some))).toBeInstanceOf(MediaRefusal);
      }),
      { numRuns: 200 },
    );
    expect([desk.puts, await desk.leftovers()]).toEqual([[], []]);
  });

  it('meets any damage to a real image with a refusal or with copies, never a crash', async () => {
    const desk = await newDesk();
    const originals = await Promise.all(
      (['jpeg', 'png', 'webp'] as const).map(async (f) => (await picture()).toFormat(f).toBuffer()),
    );
    const damage = fc.record({ at: fc.nat(), value: fc.nat(255), original: fc.constantFrom(...originals) });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, value, original }) => {
        const bytes = Buffer.from(original);
        bytes[at % bytes.length] = value;
        const outcome = await desk.ingest(bytes).then(
          ({ sha256 }) => sha256,
          (error: unknown) => error,
        );
        if (typeof outcome === 'string') expect(outcome).toBe(sha256Of(bytes));
        else expect(outcome).toBeInstanceOf(MediaRefusal);
      }),
      { numRuns: 60 },
    );
    expect(await desk.leftovers()).toEqual([]);
  });
});

describe.skipIf(!hasPack)('ingestImage of real files', () => {
  it.each([
    ['astronaut.jpg', 'image/jpeg', 512, 512, 1],
    ['astronaut.png', 'image/png', 300, 300, 1],
    ['astronaut.webp', 'image/webp', 512, 512, 1],
    ['astronaut-grey.jpg', 'image/jpeg', 512, 512, 1],
    ['astronaut-cmyk.jpg', 'image/jpeg', 512, 512, 1],
    ['astronaut-exif-orientation-8.jpg', 'image/jpeg', 512, 512, 8],
    ['three-faces.jpg', 'image/jpeg', 900, 300, 1],
  ])('%s is taken in', async (name, type, width, height, exifOrientation) => {
    const desk = await newDesk();
    const facts = await desk.ingest(await packFile(name));
    expect(facts).toMatchObject({ type, width, height, exifOrientation });
    const display = await desk.stored(blobKey('display', facts.sha256));
    expect(await sharp(display ?? '').metadata()).toMatchObject({
      space: 'srgb',
      width,
      height,
      hasProfile: false,
    });
  });

  it.each(['astronaut-cmyk.jpg', 'astronaut-exif-orientation-8.jpg', 'astronaut.webp'])(
    '%s looks like the plain photograph',
    async (name) => {
      const desk = await newDesk();
      const small = async (file: string) => {
        const copy = await desk.stored(blobKey('display', (await desk.ingest(await packFile(file))).sha256));
        return sharp(copy ?? '')
          .resize(16, 16, { fit: 'fill' })
          .removeAlpha()
          .raw()
          .toBuffer();
      };
      const [shown, plain] = [await small(name), await small('astronaut.jpg')];
      const difference =
        shown.reduce((sum, value, i) => sum + Math.abs(value - (plain[i] ?? 0)), 0) / plain.length;
      expect(difference).toBeLessThan(15);
    },
  );

  it.each([
    ['astronaut-truncated.jpg', 'image_truncated'],
    ['not-an-image.jpg', 'image_type_not_supported'],
  ])('%s is refused with %s', async (name, code) => {
    const desk = await newDesk();
    expect((await refusalOf(desk.ingest(await packFile(name)))).code).toBe(code);
    expect([desk.puts, await desk.leftovers()]).toEqual([[], []]);
  });
});

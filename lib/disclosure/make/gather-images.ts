import { createHash } from 'node:crypto';
import type { BundleFile } from '@/lib/disclosure/make/write-archive';
import type { ManifestFile } from '@/lib/disclosure/manifest';
import type { StatedImage } from '@/lib/disclosure/stated';
import type { Profile } from '@/lib/domain/bundle-profile';
import type { ImageFacts } from '@/lib/domain/image';
import type { MatchState } from '@/lib/domain/match';
import sharp from '@/lib/media/sharp';
import { type BlobKey, type BlobStore, blobKey } from '@/lib/ports/blob-store';

/** Longest side of an image as the report prints it: 300 dots an inch where two stand side by side. */
const PRINTED = 1000;
const AT_ONCE = 3;

export interface Gathered {
  readonly stated: readonly StatedImage[];
  readonly files: readonly BundleFile[];
  readonly listed: readonly ManifestFile[];
  /** JPEG as the report prints them, by the path of the display copy. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

type Blobs = Pick<BlobStore, 'open'>;

const EXTENSION: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** What a file with these first bytes is called; whatever is not known is only bytes. */
const extensionOf = (type: string | undefined): string => EXTENSION[type ?? ''] ?? 'bin';

const opened = async (blobs: Blobs, key: BlobKey): Promise<ReadableStream<Uint8Array>> => {
  const blob = await blobs.open(key);
  if (!blob) throw new Error(`${key} is gone from the store.`);
  return blob.stream;
};

/** Length and hash of a stored file; null when it is not there. */
const measure = async (blobs: Blobs, key: BlobKey, keep?: Buffer[]) => {
  const blob = await blobs.open(key);
  if (!blob) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of blob.stream) {
    hash.update(chunk);
    bytes += chunk.length;
    keep?.push(Buffer.from(chunk));
  }
  return { bytes, sha256: hash.digest('hex') };
};

/** As large as a pin can be placed by; null of what cannot be read. */
const large = (display: Buffer): Promise<Buffer | null> =>
  sharp(display)
    .resize({ width: PRINTED, height: PRINTED, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer()
    .catch(() => null);

const whole = async (blobs: Blobs, key: BlobKey): Promise<Buffer | null> => {
  const kept: Buffer[] = [];
  return (await measure(blobs, key, kept)) ? Buffer.concat(kept) : null;
};

interface One {
  readonly ref: string;
  readonly mark: string;
  readonly image: ImageFacts;
  /** Whether pins are printed on it; all others stand small, four in a row. */
  readonly marked: boolean;
}

const gatherOne = async (
  blobs: Blobs,
  { ref, mark, image, marked }: One,
  type: string | undefined,
): Promise<Gathered> => {
  const kept: Buffer[] = [];
  const [original, display] = await Promise.all([
    measure(blobs, blobKey('original', image.sha256)),
    measure(blobs, blobKey('display', image.sha256), kept),
  ]);
  const missing = (why: string): Gathered => ({
    stated: [{ ref, original: null, display: null, why }],
    files: [],
    listed: [],
    pictures: new Map(),
  });
  if (!original || !display) return missing('The image is missing from the desk’s store.');
  if (original.sha256 !== image.sha256) return missing('The stored bytes are not those that were pushed.');
  const paths = {
    original: `images/${mark}-original.${extensionOf(type)}`,
    display: `images/${mark}-display.jpg`,
  };
  const picture = marked
    ? await large(Buffer.concat(kept))
    : ((await whole(blobs, blobKey('thumb', image.sha256))) ?? (await large(Buffer.concat(kept))));
  const file = (kind: 'original' | 'display', size: number): BundleFile => ({
    path: paths[kind],
    size,
    open: () => opened(blobs, blobKey(kind, image.sha256)),
  });
  return {
    stated: [{ ref, ...paths, why: null }],
    files: [file('original', original.bytes), file('display', display.bytes)],
    listed: [
      { path: paths.original, ...original },
      { path: paths.display, ...display },
    ],
    pictures: new Map(picture ? [[paths.display, picture]] : []),
  };
};

const left = (ref: string, why: string): Gathered => ({
  stated: [{ ref, original: null, display: null, why }],
  files: [],
  listed: [],
  pictures: new Map(),
});

/** Every image of the match, as far as this profile may have it, with the reason where it may not. */
export const gatherImages = async (
  blobs: Blobs,
  state: MatchState,
  profile: Profile,
  subject: string | null,
  types: ReadonlyMap<string, string>,
): Promise<Gathered> => {
  const ranked = [...state.candidates].sort((a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9));
  // Two images stand beside each other as large as the page allows.
  const few = ranked.length < 2;
  const pinned = new Set(state.dispositions.flatMap((d) => (d.pins.length > 0 ? [d.candidate] : [])));
  const all: readonly One[] = [
    { ref: 'probe', mark: 'Q-1', image: state.match.probe, marked: few || pinned.size > 0 },
    ...ranked.map((c, i) => ({
      ref: c.key,
      mark: `S-${i + 1}`,
      image: c.image,
      marked: few || pinned.has(c.key),
    })),
  ];
  const one = (image: One): Promise<Gathered> | Gathered => {
    const third = image.ref !== 'probe' && image.ref !== subject;
    if (profile === 'defence' && third) return left(image.ref, 'Withheld: it shows a third person.');
    if (state.match.purgedAt) return left(image.ref, 'It was deleted under the rules of retention.');
    return gatherOne(blobs, image, types.get(image.image.sha256));
  };
  const gathered: Gathered[] = [];
  for (let i = 0; i < all.length; i += AT_ONCE)
    gathered.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map(one))));
  return {
    stated: gathered.flatMap((g) => g.stated),
    files: gathered.flatMap((g) => g.files),
    listed: gathered.flatMap((g) => g.listed),
    pictures: new Map(gathered.flatMap((g) => [...g.pictures])),
  };
};

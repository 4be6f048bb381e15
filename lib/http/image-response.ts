import type { ImageFacts } from '@/lib/domain/image';
import { refuse } from '@/lib/domain/refusal';
import { secureHeaders } from '@/lib/http/headers';
import { blobKey } from '@/lib/ports/blob-store';
import type { Desk } from '@/lib/ports/desk';

/** Copies are JPEG whatever the original was; see lib/media. */
const COPY_TYPE = 'image/jpeg';

/** Streams a display copy or thumbnail to whoever was found entitled; never cached, never sniffed. */
export const imageResponse = async (desk: Desk, image: ImageFacts, size: 'display' | 'thumb') => {
  // A thumbnail that is gone is no loss while the picture itself is there.
  const blob =
    (await desk.blobs.open(blobKey(size, image.sha256))) ??
    (await desk.blobs.open(blobKey('display', image.sha256)));
  if (!blob) return refuse('image_missing');
  return new Response(blob.stream, {
    headers: {
      ...secureHeaders,
      'content-type': COPY_TYPE,
      'content-length': String(blob.size),
      'cache-control': 'private, no-store',
      'content-disposition': 'inline',
    },
  });
};

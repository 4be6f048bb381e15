import type { BlobList } from '@/lib/ports/blob-list';
import type { BlobStore } from '@/lib/ports/blob-store';
import type { CheckpointPost, WitnessClient } from '@/lib/ports/checkpoint-post';
import type { Clock } from '@/lib/ports/clock';
import type { Config } from '@/lib/ports/config';
import type { Ids } from '@/lib/ports/ids';
import type { ImageCheck } from '@/lib/ports/image-check';
import type { Log } from '@/lib/ports/log';
import type { Passwords } from '@/lib/ports/passwords';
import type { Stores } from '@/lib/ports/stores';
import type { UsageMeter } from '@/lib/ports/usage-meter';
import type { WebhookSender } from '@/lib/ports/webhook-sender';

/** The running desk: everything that a verb or a route reaches the world through. */
export interface Desk {
  readonly config: Config;
  readonly stores: Stores;
  /** `tempDir` lies on the same file system, so that a received upload is renamed and not copied. */
  readonly blobs: BlobStore & { readonly tempDir: string; readonly list: BlobList };
  readonly images: ImageCheck;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly passwords: Passwords;
  readonly webhooks: WebhookSender;
  readonly post: CheckpointPost;
  readonly witnesses: WitnessClient;
  /** Counts what is done with keys. */
  readonly usage: UsageMeter;
  readonly log: Log;
  /** Stops the background work, then closes the stores; a second call waits for the first. */
  close(): Promise<void>;
}

import type { CheckpointPost } from '@/lib/ports/checkpoint-post';
import type { Clock } from '@/lib/ports/clock';
import type { Ids } from '@/lib/ports/ids';
import type { ImageCheck } from '@/lib/ports/image-check';
import type { Stores } from '@/lib/ports/stores';
import type { UsageMeter } from '@/lib/ports/usage-meter';

/** What every verb works with; the desk's container is one. */
export interface Context {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly images: ImageCheck;
  readonly usage: Pick<UsageMeter, 'pushed'>;
  readonly post: CheckpointPost;
}

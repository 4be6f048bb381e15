import type { Instant } from '@/lib/domain/time';

/** `push` is what came with the match itself; every other key is that of one sight. */
export const PUSHED_ASIDE = 'push';

/** That something was kept beside a match, and what proves it: the log holds this, not the text. */
export interface AsideFacts {
  readonly key: string;
  /** Of the text as it is kept. */
  readonly sha256: string;
  /** Of the whole, before anything was cut off. */
  readonly bytes: number;
  readonly cut: boolean;
}

/** What a provider sent and no mapping took. It holds scores and names: supervisors and auditors read it, nobody else. */
export interface KeptAside extends AsideFacts {
  readonly at: Instant;
  readonly content: string;
}

/** Most of one text that is kept. */
export const MOST_ASIDE_BYTES = 64 * 1024;

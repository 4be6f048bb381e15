/** Enough for a busy integrator; only a runaway loop meets it. */
export const BURST = 400;
export const PER_SECOND = 100;

interface Bucket {
  tokens: number;
  at: number;
}

export interface Taken {
  readonly taken: boolean;
  /** Tokens that are left. */
  readonly remaining: number;
  /** Seconds until the bucket is full again. */
  readonly full: number;
  /** Seconds until there is a token again; at least 1, and of use only where none was taken. */
  readonly retryAfter: number;
}

/** A bucket this long untouched is full again, and so need not be kept. */
const FORGET_AFTER = (BURST / PER_SECOND) * 1000;
const MANY = 10_000;

const buckets = new Map<string, Bucket>();

const forgetFull = (now: number): void => {
  for (const [who, bucket] of buckets) if (now - bucket.at > FORGET_AFTER) buckets.delete(who);
};

/**
 * Takes one token of a key's or a person's bucket at `now` (milliseconds). Kept by who is authenticated,
 * never by address: `x-forwarded-for` is what the sender likes it to be. In memory, so per process.
 */
export const takeToken = (who: string, now: number): Taken => {
  if (buckets.size > MANY) forgetFull(now);
  const bucket = buckets.get(who) ?? { tokens: BURST, at: now };
  const refilled = Math.min(BURST, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * PER_SECOND);
  const taken = refilled >= 1;
  const tokens = taken ? refilled - 1 : refilled;
  buckets.set(who, { tokens, at: now });
  return {
    taken,
    remaining: Math.floor(tokens),
    full: Math.ceil((BURST - tokens) / PER_SECOND),
    retryAfter: Math.max(1, Math.ceil((1 - tokens) / PER_SECOND)),
  };
};

/**
 * What a client is told of its bucket: draft-ietf-httpapi-ratelimit-headers. A bucket that refills while
 * it is used comes out as its burst (`q`) in the seconds that fill it (`w`); `r` is left, `t` until full.
 */
export const rateLimitHeaders = ({ remaining, full }: Taken): Readonly<Record<string, string>> => ({
  'ratelimit-policy': `"key";q=${BURST};w=${BURST / PER_SECOND}`,
  ratelimit: `"key";r=${remaining};t=${full}`,
});

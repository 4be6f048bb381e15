import { type AsideFacts, type KeptAside, MOST_ASIDE_BYTES } from '@/lib/domain/aside';
import { sha256 } from '@/lib/ledger/chain';

/** As many whole characters as fit into so many bytes of UTF-8. */
const within = (text: string, limit: number): string =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, limit)).replace(/\uFFFD+$/, '');

/**
 * A provider's answer as the text that is kept beside a match. JSON, so that no control character or half a surrogate
 * stands in it as such; what does not fit is cut off its end, and that is said.
 */
export const keptAside = (key: string, aside: unknown, at: string): KeptAside => {
  const whole = JSON.stringify(aside) ?? 'null';
  const bytes = Buffer.byteLength(whole);
  const cut = bytes > MOST_ASIDE_BYTES;
  const content = cut ? within(whole, MOST_ASIDE_BYTES) : whole;
  return { key, at, content, sha256: sha256(content), bytes, cut };
};

/** What the log holds of it. */
export const factsOf = ({ key, sha256: hash, bytes, cut }: KeptAside): AsideFacts => ({
  ...{ key, sha256: hash, bytes, cut },
});

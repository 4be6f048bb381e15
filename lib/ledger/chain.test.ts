import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENESIS, link, verifyChain } from '@/lib/ledger/chain';

const chainOf = (bodies: readonly unknown[]) => {
  let prev = GENESIS;
  return bodies.map((data, index) => {
    const body = { seq: index + 1, data };
    const linked = { ...body, ...link(prev, body) };
    prev = linked.hash;
    return linked;
  });
};
const chains = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }).map(chainOf);

describe('chain', () => {
  it('hashes what a reader can check with any SHA-256', () => {
    const { hash } = link(GENESIS, { seq: 1, b: 'x', a: [1, null] });
    const text = `{"a":[1,null],"b":"x","prev":"${'0'.repeat(64)}","seq":1}`;
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('holds as it was written, and after a trip through JSON', () => {
    expect(verifyChain([])).toBeNull();
    fc.assert(
      fc.property(chains, (chain) => {
        expect(verifyChain(chain)).toBeNull();
        expect(verifyChain(JSON.parse(JSON.stringify(chain)))).toBeNull();
      }),
    );
  });

  it('names the first event whose content was changed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, at) => {
        const n = at % chain.length;
        const forged = chain.map((event, i) => (i === n ? { ...event, data: { was: event.data } } : event));
        expect(verifyChain(forged)).toEqual({ seq: n + 1, why: 'hash' });
      }),
    );
  });

  it('names where an event was taken out, put twice, or written anew', () => {
    const chain = chainOf(['a', 'b', 'c']);
    const [a, b, c] = chain;
    if (!a || !b || !c) throw new Error('three');
    expect(verifyChain([a, c])).toEqual({ seq: 3, why: 'gap' });
    expect(verifyChain([b, c])).toEqual({ seq: 2, why: 'gap' });
    expect(verifyChain([a, b, b])).toEqual({ seq: 2, why: 'gap' });
    const anew = { ...b, data: 'B', ...link(a.hash, { seq: 2, data: 'B' }) };
    expect(verifyChain([a, anew, c])).toEqual({ seq: 3, why: 'prev' });
  });
});

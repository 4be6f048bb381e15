import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64, utf8 } from '@/lib/ledger/bytes';
import { publicKeyOf } from '@/lib/ledger/ed25519';
import { formatCheckpoint, parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { parseNote, signNote } from '@/lib/ledger/note/note';
import { formatProof, parseProof, verifyProof } from '@/lib/ledger/note/proof';
import { ED25519, verifierOf } from '@/lib/ledger/note/verifier';
import { MemoryTree, numbered } from '@/lib/ledger/testing/memory-tree';
import { sigstoreReads } from '@/lib/ledger/testing/sigstore';

const ORIGIN = 'desk.example/log';
const keyOf = (n: number, name = ORIGIN) => {
  const seed = new Uint8Array(32).fill(n);
  return { verifier: verifierOf(name, ED25519, publicKeyOf(seed)), seed };
};
const key = keyOf(1);
const ENTRIES = numbered(300);
const tree = new MemoryTree().grow(ENTRIES);

const checkpointOf = async (size: number, signer = key, origin = ORIGIN) =>
  signNote(formatCheckpoint({ origin, size, root: await tree.reader().root(size) }), [signer]);
const proofOf = async (index: number, size = 300, signer = key) =>
  formatProof({
    index,
    path: await tree.reader().inclusion(index, size),
    checkpoint: await checkpointOf(size, signer),
  });
const entry = (i: number) => ENTRIES[i] as Uint8Array;

describe('a checkpoint', () => {
  it('is read as the document’s own example, and by another implementation', async () => {
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const sofa = parseCheckpoint(text);
    expect(sofa).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163, extensions: [] });
    expect(formatCheckpoint(sofa)).toBe(text);
    const note = await checkpointOf(300);
    const read = sigstoreReads(note, key.verifier);
    expect(read).toMatchObject({ origin: ORIGIN, logSize: 300n, rest: [] });
    expect(toBase64(read.logHash)).toBe(toBase64(parseCheckpoint(parseNote(note).text).root));
    expect(() => sigstoreReads(note.replace('300', '301'), key.verifier)).toThrow();
  });

  const root = toBase64(new Uint8Array(32));
  it.each([
    ['no lines', ''],
    ['no origin', `\n1\n${root}\n`],
    ['a size with a zero before it', `o\n01\n${root}\n`],
    ['a size below zero', `o\n-1\n${root}\n`],
    ['a size that is too large', `o\n9007199254740993\n${root}\n`],
    ['a root that is too short', `o\n1\n${toBase64(new Uint8Array(31))}\n`],
    ['an empty line among those that follow', `o\n1\n${root}\n\nmore\n`],
    ['no end', `o\n1\n${root}`],
  ])('with %s is refused', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow();
  });
});

describe('a proof', () => {
  it('is written as C2SP tlog-proof asks', async () => {
    const text = await proofOf(2, 3);
    const lines = text.split('\n');
    expect(lines.slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 2']);
    expect(lines[3]).toBe('');
    expect(text.endsWith(await checkpointOf(3))).toBe(true);
    const extra = formatProof({ ...parseProof(text), extra: utf8('age-v1') });
    expect(extra.split('\n')[1]).toBe('extra YWdlLXYx');
    expect(parseProof(extra).extra).toEqual(utf8('age-v1'));
    expect(formatProof(parseProof(extra))).toBe(extra);
  });

  it('holds for its entry, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), async (size, n) => {
        const index = n % size;
        const text = await proofOf(index, size);
        const { proof, checkpoint } = verifyProof(text, entry(index), [key.verifier]);
        expect([proof.index, checkpoint.size]).toEqual([index, size]);
        expect(formatProof(proof)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused, with the reason, for what it is not', async () => {
    const text = await proofOf(7);
    const other = await proofOf(8);
    const refused = (proof: string, what: Uint8Array, why: string, keys = [key.verifier]) =>
      expect(() => verifyProof(proof, what, keys)).toThrow(why);
    refused(text, entry(8), 'for another entry or another tree');
    refused(other, entry(7), 'for another entry or another tree');
    refused(text.replace('index 7', 'index 6'), entry(7), 'for another entry or another tree');
    refused(text, entry(7), 'No known key', [keyOf(2).verifier]);
    refused(await proofOf(7, 300, keyOf(2)), entry(7), 'does not hold', [
      { ...keyOf(2).verifier, publicKey: key.verifier.publicKey },
    ]);
    refused(await proofOf(7, 300, keyOf(3, 'elsewhere.example')), entry(7), 'no key of that log', [
      keyOf(3, 'elsewhere.example').verifier,
    ]);
    const [head = '', ...rest] = text.split('\n\n');
    const lines = head.split('\n');
    const joined = (of: readonly string[]) => [of.join('\n'), ...rest].join('\n\n');
    refused(joined(lines.slice(0, -1)), entry(7), 'shorter than it has to be');
    refused(joined([...lines, lines.at(-1) ?? '']), entry(7), 'longer than it can be');
    refused(text.replace('tlog-proof@v1', 'tlog-proof@v2'), entry(7), 'not a proof');
    // An old checkpoint under a newer path.
    const old = formatProof({ ...parseProof(text), checkpoint: await checkpointOf(200) });
    expect(() => verifyProof(old, entry(7), [key.verifier])).toThrow();
    refused(joined(lines.slice(0, 2).concat('?')), entry(7), 'is none');
  });

  it('is refused with one character changed anywhere', async () => {
    const text = await proofOf(123);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', '9', '\n', ' ', '='), (at, char) => {
        fc.pre(text[at] !== char);
        const changed = text.slice(0, at) + char + text.slice(at + 1);
        expect(() => verifyProof(changed, entry(123), [key.verifier])).toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromBase64, toBase64, toHex, utf8 } from '@/lib/ledger/bytes';
import { publicKeyOf, signEd25519 } from '@/lib/ledger/ed25519';
import {
  cosigned,
  cosignedAt,
  formatSignature,
  parseNote,
  signNote,
  verifyNote,
} from '@/lib/ledger/note/note';
import { COSIGNATURE, ED25519, formatVkey, parseVkey, verifierOf } from '@/lib/ledger/note/verifier';

/** The key and note that golang.org/x/mod/sumdb/note is tried with; Ed25519 signs the same way every time. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETERS_SEED = fromBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').slice(1);
const TEXT =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace(
    '’',
    "'",
  );
const SIGNED = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

/** A tree head that Go's checksum database signed. */
const GO_KEY = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
const GO_NOTE = `go.sum database tree
6476701
mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
`;

/** The example of C2SP signed-note: the last empty line ends the text. */
const POEM = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;

/** The example of C2SP tlog-cosignature. */
const SOFA = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const seed = new Uint8Array(32).fill(7);
const mine = { verifier: verifierOf('desk.example/log', ED25519, publicKeyOf(seed)), seed };
const peter = { verifier: parseVkey(PETER), seed: PETERS_SEED };

describe('a public key', () => {
  it('is read and written as others write it', () => {
    for (const vkey of [PETER, GO_KEY]) expect(formatVkey(parseVkey(vkey))).toBe(vkey);
    expect(parseVkey(PETER)).toMatchObject({
      name: 'PeterNeumann',
      type: ED25519,
      publicKey: publicKeyOf(PETERS_SEED),
    });
  });

  it('is refused when a character of it changed, or was left out', () => {
    for (let i = 0; i < PETER.length; i += 1) {
      const other = PETER[i] === 'A' ? 'B' : 'A';
      expect(() => parseVkey(PETER.slice(0, i) + other + PETER.slice(i + 1))).toThrow();
      expect(() => parseVkey(PETER.slice(0, i) + PETER.slice(i + 1))).toThrow();
    }
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\u0001'])
      expect(() => verifierOf(name, ED25519, publicKeyOf(seed))).toThrow('no spaces');
  });
});

describe('a signed note', () => {
  it('is signed byte for byte as by the reference implementation', () => {
    expect(signNote(TEXT, [peter])).toBe(SIGNED);
    expect(verifyNote(SIGNED, [PETER])).toMatchObject({ text: TEXT, signedBy: [peter.verifier] });
  });

  it('of somebody else is accepted', () => {
    expect(verifyNote(GO_NOTE, [PETER, GO_KEY]).signedBy.map(({ name }) => name)).toEqual(['sum.golang.org']);
  });

  it('is parsed as the documents’ own examples ask', () => {
    const poem = parseNote(POEM);
    expect(poem.text.endsWith('\n\ned è subito sera.\n')).toBe(true);
    expect(poem.signatures.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['quasimodo.example/salvatore', 64],
    ]);
    const sofa = parseNote(SOFA);
    expect(sofa.signatures.map(({ bytes }) => bytes.length)).toEqual([64, 72]);
    expect(sofa.signatures[1] && cosignedAt(sofa.signatures[1])).toBe(1_679_315_147);
    expect(SOFA).toContain(sofa.signatures.map((s) => `${formatSignature(s)}\n`).join(''));
  });

  it('holds with any one known key, and passes over unknown ones', () => {
    const both = signNote(TEXT, [mine, peter]);
    for (const keys of [[PETER], [mine.verifier], [PETER, mine.verifier, GO_KEY]])
      expect(verifyNote(both, keys).text).toBe(TEXT);
    expect(() => verifyNote(both, [GO_KEY])).toThrow('No known key');
    expect(() => verifyNote(both, [])).toThrow('No known key');
  });

  it('is refused as a whole when a known key’s signature is not its own', () => {
    const stolen = parseNote(signNote(`another ${TEXT}`, [peter])).signatures[0];
    if (!stolen) throw new Error('one signature');
    const forged = `${signNote(TEXT, [mine])}${formatSignature(stolen)}\n`;
    expect(() => verifyNote(forged, [mine.verifier, PETER])).toThrow('PeterNeumann does not hold');
    expect(verifyNote(forged, [mine.verifier]).text).toBe(TEXT);
  });

  it('does not hold with one byte changed anywhere', () => {
    const bytes = utf8(SIGNED);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = bytes.map((b, i) => (i === at ? b ^ by : b));
        expect(() =>
          verifyNote(new TextDecoder('utf-8', { fatal: true }).decode(changed), [PETER]),
        ).toThrow();
      }),
    );
  });

  it.each([
    ['no empty line', SIGNED.replace('\n\n', '\n')],
    ['no end', SIGNED.slice(0, -1)],
    ['a carriage return', SIGNED.replace('problem,\n', 'problem,\r\n')],
    ['a hyphen for the dash', SIGNED.replace('—', '-')],
    ['a second space', SIGNED.replace('PeterNeumann ', 'PeterNeumann  ')],
    ['a plus in the name', SIGNED.replace('PeterNeumann', 'Peter+Neumann')],
    ['Base64 without its end', SIGNED.replace('nAM=', 'nAM')],
    ['a signature that is too short', `${TEXT}\n— PeterNeumann x08goA==\n`],
    ['too many signatures', `${TEXT}\n${`${SIGNED.split('\n\n')[1]}`.repeat(101)}`],
    ['a line that is none', `${SIGNED}more\n`],
  ])('with %s is refused', (_, note) => {
    expect(() => verifyNote(note, [PETER])).toThrow();
  });

  it('may be cosigned by a witness, which says when', () => {
    const witness = {
      verifier: verifierOf('w.example/1', COSIGNATURE, publicKeyOf(PETERS_SEED)),
      seed: PETERS_SEED,
    };
    const second = 1_794_000_000;
    const time = new Uint8Array(8);
    new DataView(time.buffer).setBigUint64(0, BigInt(second));
    const at = (s: number) => {
      const bytes = concat(time, signEd25519(cosigned(TEXT, s), witness.seed));
      return `${signNote(TEXT, [mine])}${formatSignature({ name: 'w.example/1', keyId: witness.verifier.keyId, bytes })}\n`;
    };
    expect(verifyNote(at(second), [witness.verifier]).signedBy).toEqual([witness.verifier]);
    expect(() => verifyNote(at(second + 1), [mine.verifier, witness.verifier])).toThrow('does not hold');
    // The same key as a log's own is another key.
    expect(toHex(witness.verifier.keyId)).not.toBe(
      toHex(verifierOf('w.example/1', ED25519, publicKeyOf(PETERS_SEED)).keyId),
    );
  });
});

describe('Base64', () => {
  it('has one text for one value', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text)).toEqual(bytes);
      }),
    );
    for (const bad of ['AA', 'AB==', 'AAF=', 'A===', ' AA==', 'AA==\n', '_-A='])
      expect(() => fromBase64(bad)).toThrow();
  });
});

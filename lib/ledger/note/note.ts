import { concat, fromBase64, toBase64, utf8 } from '@/lib/ledger/bytes';
import { signEd25519, verifyEd25519 } from '@/lib/ledger/ed25519';
import { COSIGNATURE, isKeyName, parseVkey, sameKey, type Verifier } from '@/lib/ledger/note/verifier';
import { LedgerRefused } from '@/lib/ledger/refused';

export interface Signature {
  readonly name: string;
  readonly keyId: Uint8Array;
  /** What follows the key id. */
  readonly bytes: Uint8Array;
}

export interface Note {
  /** Ends with a newline. */
  readonly text: string;
  readonly signatures: readonly Signature[];
}

/** More are refused, so that nobody has to check forever; C2SP asks for 16 at least. */
const MOST_SIGNATURES = 100;
const MOST_CHARACTERS = 1_000_000;
/** Anything below U+0020 that is no newline. */
const CONTROL = /[^\n -\u{10ffff}]/u;
const LINE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u;

const parseLine = (line: string): Signature => {
  const [, name = '', material = ''] = LINE.exec(line) ?? [];
  if (!isKeyName(name)) throw new LedgerRefused('A line below the note is not a signature.');
  try {
    const bytes = fromBase64(material);
    if (bytes.length > 4) return { name, keyId: bytes.slice(0, 4), bytes: bytes.slice(4) };
  } catch {
    // Said below, with the name.
  }
  throw new LedgerRefused(`The signature of ${name} is damaged.`);
};

/**
 * C2SP signed-note: a text, an empty line, and signature lines. Says nothing of whether they are good.
 * @throws LedgerRefused when it is not of that form
 */
export const parseNote = (note: string): Note => {
  const at = note.lastIndexOf('\n\n');
  if (at < 0 || !note.endsWith('\n')) throw new LedgerRefused('This is not a signed note.');
  if (note.length > MOST_CHARACTERS || CONTROL.test(note) || /\p{Surrogate}/u.test(note))
    throw new LedgerRefused('The note has characters that no note has, or too many.');
  const lines = note.slice(at + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new LedgerRefused('The note has more signatures than are read.');
  return { text: note.slice(0, at + 1), signatures: lines.map(parseLine) };
};

export const formatSignature = ({ name, keyId, bytes }: Signature): string =>
  `— ${name} ${toBase64(concat(keyId, bytes))}`;

/** What a witness signs: that it saw this text at that second (C2SP tlog-cosignature). */
export const cosigned = (text: string, second: number): Uint8Array =>
  utf8(`cosignature/v1\ntime ${second}\n${text}`);

/** The second that a cosignature names: eight bytes, the largest first. */
export const cosignedAt = ({ bytes }: Signature): number =>
  bytes.slice(0, 8).reduce((sum, byte) => sum * 256 + byte, 0);

const good = (text: string, signature: Signature, { type, publicKey }: Verifier): boolean =>
  type === COSIGNATURE
    ? signature.bytes.length === 72 &&
      verifyEd25519(signature.bytes.slice(8), cosigned(text, cosignedAt(signature)), publicKey)
    : verifyEd25519(signature.bytes, utf8(text), publicKey);

export interface VerifiedNote extends Note {
  /** The known keys that signed it, each once. */
  readonly signedBy: readonly Verifier[];
}

/**
 * The note, if at least one of these keys signed it. Signatures of unknown keys are passed over; a bad one of a
 * known key makes the whole note bad.
 * @param vkeys `name+id+key`, or keys that were read already
 * @throws LedgerRefused with the reason otherwise
 */
export const verifyNote = (note: string, vkeys: readonly (string | Verifier)[]): VerifiedNote => {
  const known = vkeys.map((key) => (typeof key === 'string' ? parseVkey(key) : key));
  const parsed = parseNote(note);
  const signedBy = new Set<Verifier>();
  for (const signature of parsed.signatures) {
    const key = known.find((k) => sameKey(k, signature));
    if (!key || signedBy.has(key)) continue;
    if (!good(parsed.text, signature, key))
      throw new LedgerRefused(`The signature of ${key.name} does not hold.`);
    signedBy.add(key);
  }
  if (signedBy.size === 0) throw new LedgerRefused('No known key signed this note.');
  return { ...parsed, signedBy: [...signedBy] };
};

export interface Signer {
  readonly verifier: Verifier;
  readonly seed: Uint8Array;
}

/** A text with these signatures. @param text ends with a newline */
export const signNote = (text: string, signers: readonly Signer[]): string => {
  if (!text.endsWith('\n') || CONTROL.test(text)) throw new LedgerRefused('A note’s text is lines.');
  const lines = signers.map(({ verifier, seed }) =>
    formatSignature({ name: verifier.name, keyId: verifier.keyId, bytes: signEd25519(utf8(text), seed) }),
  );
  return `${text}\n${lines.map((line) => `${line}\n`).join('')}`;
};

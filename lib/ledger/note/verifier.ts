import { concat, fromBase64, sameBytes, toBase64, toHex, utf8 } from '@/lib/ledger/bytes';
import { LedgerRefused } from '@/lib/ledger/refused';
import { sha256Of } from '@/lib/ledger/sha256';

/** C2SP signed-note: a plain Ed25519 signature of the text, and a witness's, which carries its time. */
export const ED25519 = 1;
export const COSIGNATURE = 4;
export type KeyType = typeof ED25519 | typeof COSIGNATURE;

/** A public key that a note may be signed with. */
export interface Verifier {
  readonly name: string;
  readonly type: KeyType;
  readonly publicKey: Uint8Array;
  /** First four bytes of SHA-256(name, newline, type, public key). */
  readonly keyId: Uint8Array;
}

export const isKeyName = (name: string): boolean =>
  name !== '' && !/[+\p{White_Space}]|[^ -\u{10ffff}]/u.test(name);

export const verifierOf = (name: string, type: KeyType, publicKey: Uint8Array): Verifier => {
  if (!isKeyName(name)) throw new LedgerRefused('A key’s name has no spaces and no plus signs.');
  if (publicKey.length !== 32) throw new LedgerRefused('An Ed25519 key has 32 bytes.');
  const keyId = sha256Of(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);
  return { name, type, publicKey, keyId };
};

/** `<name>+<key id>+<base64 of type and key>`: what is told to whoever is to check. */
export const formatVkey = ({ name, type, publicKey, keyId }: Verifier): string =>
  `${name}+${toHex(keyId)}+${toBase64(concat(Uint8Array.of(type), publicKey))}`;

/** @throws LedgerRefused when it is damaged, or of a kind that is not read here */
export const parseVkey = (text: string): Verifier => {
  const [, name = '', id = '', material = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = material === '' ? new Uint8Array(0) : decoded(material);
  const type = bytes[0];
  if (type !== ED25519 && type !== COSIGNATURE)
    throw new LedgerRefused('This is not a public key of a log or witness.');
  const verifier = verifierOf(name, type, bytes.slice(1));
  if (toHex(verifier.keyId) !== id)
    throw new LedgerRefused('The public key does not fit its own number: it is damaged.');
  return verifier;
};

const decoded = (text: string): Uint8Array => {
  try {
    return fromBase64(text);
  } catch {
    throw new LedgerRefused('This is not a public key: its Base64 is damaged.');
  }
};

export const sameKey = (a: Verifier, b: { readonly name: string; readonly keyId: Uint8Array }): boolean =>
  a.name === b.name && sameBytes(a.keyId, b.keyId);

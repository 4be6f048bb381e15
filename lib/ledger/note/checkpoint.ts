import { fromBase64, toBase64 } from '@/lib/ledger/bytes';
import { LedgerRefused } from '@/lib/ledger/refused';
import { HASH_BYTES } from '@/lib/ledger/tree/merkle';

export interface CheckpointText {
  /** The log's name. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly extensions: readonly string[];
}

const SIZE = /^(0|[1-9]\d{0,15})$/;

/** The hash in a line. @throws LedgerRefused */
export const hashLine = (line: string): Uint8Array => {
  try {
    const hash = fromBase64(line);
    if (hash.length === HASH_BYTES) return hash;
  } catch {
    // Said below.
  }
  throw new LedgerRefused('A line that has to be a hash is none.');
};

/** C2SP tlog-checkpoint, the text under the signatures. */
export const formatCheckpoint = ({ origin, size, root }: Omit<CheckpointText, 'extensions'>): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** @param text a note's text, without its signatures @throws LedgerRefused */
export const parseCheckpoint = (text: string): CheckpointText => {
  const lines = text.split('\n');
  const [origin = '', size = '', root = '', ...extensions] = lines.slice(0, -1);
  if (lines.at(-1) !== '' || origin === '' || extensions.includes(''))
    throw new LedgerRefused('This is not a checkpoint.');
  if (!SIZE.test(size) || !Number.isSafeInteger(Number(size)))
    throw new LedgerRefused('The checkpoint’s size is not a number as one is written there.');
  return { origin, size: Number(size), root: hashLine(root), extensions };
};

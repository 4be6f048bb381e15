import { Broken, type Finding, trying } from '@/lib/disclosure/check/finding';
import { type Files, fileAt, jsonAt, textAt } from '@/lib/disclosure/check/read-json';
import type { EventLine } from '@/lib/disclosure/lines';
import type { KeysFile, SealFile } from '@/lib/disclosure/log-files';
import type { ExportData, Manifest } from '@/lib/disclosure/manifest';
import { PATHS, proofPath } from '@/lib/disclosure/paths';
import type { DeskLine } from '@/lib/disclosure/standing/desk-line';
import type { Places } from '@/lib/disclosure/standing/places';
import { provedLines } from '@/lib/disclosure/standing/proved-lines';
import { fromHex, sameBytes, toHex } from '@/lib/ledger/bytes';
import { canonical } from '@/lib/ledger/canonical';
import { sha256 } from '@/lib/ledger/chain';
import { type CheckpointText, parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { parseNote, verifyNote } from '@/lib/ledger/note/note';
import { parseProof } from '@/lib/ledger/note/proof';
import { parseVkey, type Verifier } from '@/lib/ledger/note/verifier';
import { sha256Of } from '@/lib/ledger/sha256';
import { rootFromInclusion } from '@/lib/ledger/tree/inclusion';
import { leafHash } from '@/lib/ledger/tree/merkle';

/** The signed head of the log that every proof of a bundle leads to. */
export interface LogHead {
  readonly text: string;
  readonly checkpoint: CheckpointText;
  /** Keys of the log, listed in the bundle, that signed it. */
  readonly signedBy: readonly Verifier[];
}

export const keysOf = (files: Files): readonly Verifier[] =>
  jsonAt<KeysFile>(files, PATHS.keys, 'second-look/log-keys/1').keys.map(({ vkey }) => {
    try {
      return parseVkey(vkey);
    } catch (fault) {
      throw new Broken(PATHS.keys, fault instanceof Error ? fault.message : 'A key cannot be read.');
    }
  });

/** @throws Broken when no listed key of that log signed the checkpoint */
export const headOf = (files: Files): LogHead => {
  const text = textAt(files, PATHS.checkpoint);
  const keys = keysOf(files);
  try {
    const note = verifyNote(text, keys);
    const checkpoint = parseCheckpoint(note.text);
    const signedBy = note.signedBy.filter(({ name }) => name === checkpoint.origin);
    if (signedBy.length > 0) return { text, checkpoint, signedBy };
  } catch (fault) {
    throw new Broken(PATHS.checkpoint, fault instanceof Error ? fault.message : 'It cannot be read.');
  }
  throw new Broken(PATHS.checkpoint, 'It is signed, but by no key of the log that it names.');
};

const sizeOf = (note: string): string => {
  try {
    return String(parseCheckpoint(parseNote(note).text).size);
  } catch {
    return 'no readable size';
  }
};

/** The index of the leaf. @throws Broken when the proof does not lead from this hash to the head */
const prove = (files: Files, path: string, hash: string, head: LogHead): number => {
  try {
    const proof = parseProof(textAt(files, path));
    if (proof.checkpoint !== head.text)
      throw new Broken(
        path,
        `It is for another checkpoint (size ${sizeOf(proof.checkpoint)}) than the bundle’s (size ${head.checkpoint.size}).`,
      );
    const leaf = leafHash(fromHex(hash));
    const root = rootFromInclusion({ ...proof, size: head.checkpoint.size, leaf });
    if (sameBytes(root, head.checkpoint.root)) return proof.index;
  } catch (fault) {
    throw fault instanceof Broken
      ? fault
      : new Broken(path, fault instanceof Error ? fault.message : 'It cannot be read.');
  }
  throw new Broken(
    path,
    'It does not lead from its event to the checkpoint: it is for another event, or was changed.',
  );
};

export interface Proved {
  readonly findings: readonly Finding[];
  readonly places: Places;
}

/**
 * Every event is in the log, each behind the one before it of its chain, and no proof lies about that belongs to none.
 * What is withheld of the desk's own events has no proof: the event behind it, which has one, names it.
 */
export const checkProofs = (
  files: Files,
  lines: readonly EventLine[],
  desk: readonly DeskLine[],
  head: LogHead,
): Proved => {
  const known = new Set<string>([PATHS.sealProof]);
  const ends = new Map<string, number>();
  const place = (path: string, hash: string, chain: string, keep: (index: number) => void) => {
    known.add(path);
    return trying(path, () => {
      const index = prove(files, path, hash, head);
      const behind = index > (ends.get(chain) ?? -1);
      ends.set(chain, index);
      keep(index);
      return behind ? [] : [{ part: path, says: 'It puts the event before one that came earlier.' }];
    });
  };
  const [ofMatch, ofDesk] = [new Map<number, number>(), new Map<DeskLine, number>()];
  const found = [
    ...lines.flatMap(({ seq, hash }) =>
      place(proofPath(seq), hash, 'match', (index) => ofMatch.set(seq, index)),
    ),
    ...provedLines(desk).flatMap(({ line, path }) =>
      place(path, line.hash, line.stream, (index) => ofDesk.set(line, index)),
    ),
  ];
  const stray = [...files.keys()]
    .filter((path) => path.startsWith('proofs/') && !known.has(path))
    .map((path): Finding => ({ part: path, says: 'It belongs to no event of the bundle.' }));
  return { findings: [...found, ...stray], places: { match: ofMatch, desk: ofDesk } };
};

/** The export stands behind the last event of the bundle. @throws Broken when a proof does not hold */
const behind = (files: Files, last: EventLine | undefined, seal: SealFile, head: LogHead): boolean => {
  const sealed = prove(files, PATHS.sealProof, seal.hash, head);
  return last === undefined || prove(files, proofPath(last.seq), last.hash, head) < sealed;
};

/** The log holds that the desk made exactly this manifest: whoever changes a file has to change the log. */
export const checkSeal = (
  files: Files,
  manifest: Manifest,
  lines: readonly EventLine[],
  head: LogHead,
): readonly Finding[] => {
  const seal = jsonAt<SealFile>(files, PATHS.seal, 'second-look/export-event/1');
  const wrong = (part: string, says: string): readonly Finding[] => [{ part, says }];
  const { event } = seal;
  if (sha256(canonical(event)) !== seal.hash)
    return wrong(PATHS.seal, 'Its hash is not that of its content.');
  const data = event.data as unknown as ExportData;
  if (event.kind !== 'file.exported' || data.match !== manifest.matchId)
    return wrong(PATHS.seal, 'It does not tell of the making of this bundle.');
  if (!behind(files, lines.at(-1), seal, head))
    return wrong(PATHS.sealProof, 'It puts the export before the last event that the bundle holds.');
  if (toHex(sha256Of(fileAt(files, PATHS.manifest))) !== data.manifest)
    return wrong(
      PATHS.manifest,
      'It is not the manifest that the log holds: the bundle was changed after it was made.',
    );
  const same =
    data.events === manifest.events && data.head === manifest.head && data.profile === manifest.profile;
  return same ? [] : wrong(PATHS.seal, 'It tells of other events than the manifest does.');
};

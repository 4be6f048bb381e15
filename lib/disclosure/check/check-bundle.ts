import { checkConduct } from '@/lib/disclosure/check/check-conduct';
import { checkDeskChains, readDeskLines } from '@/lib/disclosure/check/check-desk-lines';
import { checkEvents, readLines } from '@/lib/disclosure/check/check-events';
import { checkAsides, checkImages } from '@/lib/disclosure/check/check-images';
import { checkProofs, checkSeal, headOf, type LogHead } from '@/lib/disclosure/check/check-log';
import { checkManifest } from '@/lib/disclosure/check/check-manifest';
import { checkReport, type PolicyFile } from '@/lib/disclosure/check/check-report';
import { checkStanding } from '@/lib/disclosure/check/check-standing';
import { crc32 } from '@/lib/disclosure/check/crc32';
import { ARCHIVE, Broken, type Finding, findingOf, trying } from '@/lib/disclosure/check/finding';
import { type Files, jsonAt } from '@/lib/disclosure/check/read-json';
import { unzip } from '@/lib/disclosure/check/unzip';
import { type EventLine, isWhole } from '@/lib/disclosure/lines';
import type { Manifest } from '@/lib/disclosure/manifest';
import { PATHS } from '@/lib/disclosure/paths';
import { type DeskLine, isWholeDesk } from '@/lib/disclosure/standing/desk-line';
import type { Stated } from '@/lib/disclosure/stated';
import { toHex } from '@/lib/ledger/bytes';
import { formatVkey } from '@/lib/ledger/note/verifier';
import { sha256Of } from '@/lib/ledger/sha256';

/** What a valid bundle is about. */
export interface About {
  readonly matchId: string;
  readonly profile: string;
  readonly madeAt: string;
  readonly events: number;
  readonly withheld: number;
  /** Of the desk's own log: events of its chains and how many are withheld; null of a bundle from before they were carried. */
  readonly desk: { readonly events: number; readonly withheld: number } | null;
  readonly images: number;
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** Of each key of the log that signed: what to compare with a copy obtained elsewhere. */
  readonly keys: readonly { readonly vkey: string; readonly fingerprint: string }[];
}

export interface Verdict {
  readonly valid: boolean;
  readonly findings: readonly Finding[];
  /** What was checked and holds, in sentences. */
  readonly held: readonly string[];
  readonly about: About | null;
}

const filesOf = (archive: Uint8Array): Files => {
  const entries = unzip(archive);
  const torn = entries.find((entry) => crc32(entry.bytes) !== entry.crc);
  if (torn) throw new Broken(torn.path, 'Its bytes were changed after the archive was made.');
  return new Map(entries.map(({ path, bytes }) => [path, bytes]));
};

type Step = readonly [says: string, part: string, check: () => readonly Finding[]];

/** Checks that follow from each other: where one finds something, those behind it would only repeat it. */
const inTurn = (steps: readonly Step[]): Pick<Verdict, 'findings' | 'held'> => {
  const held: string[] = [];
  for (const [says, part, check] of steps) {
    const findings = trying(part, check);
    if (findings.length > 0) return { findings, held };
    held.push(says);
  }
  return { findings: [], held };
};

const countOf = (desk: readonly DeskLine[]): NonNullable<About['desk']> => {
  const withheld = desk.flatMap((line) => (isWholeDesk(line) ? [] : [line.to - line.from + 1]));
  const sum = withheld.reduce((all, some) => all + some, 0);
  return { events: desk.length - withheld.length + sum, withheld: sum };
};

const aboutOf = (
  manifest: Manifest,
  stated: Stated,
  lines: readonly EventLine[],
  desk: readonly DeskLine[] | null,
  head: LogHead,
): About => ({
  matchId: manifest.matchId,
  profile: manifest.profile,
  madeAt: stated.madeAt,
  events: lines.length,
  withheld: lines.filter((line) => !isWhole(line)).length,
  desk: desk && countOf(desk),
  images: stated.images.filter((i) => i.original !== null).length,
  origin: head.checkpoint.origin,
  size: head.checkpoint.size,
  root: toHex(head.checkpoint.root),
  keys: head.signedBy.map((key) => ({ vkey: formatVkey(key), fingerprint: toHex(sha256Of(key.publicKey)) })),
});

const sameMatch = (stated: Stated, manifest: Manifest): readonly Finding[] =>
  stated.matchId === manifest.matchId && stated.profile === manifest.profile
    ? []
    : [{ part: PATHS.stated, says: 'It speaks of another bundle than the manifest does.' }];

/** Of bundles from before the desk's own events were carried there is neither. */
const chains = (desk: readonly DeskLine[]): Step => [
  'Of each person who reviewed, and of the rules, no event of the desk’s log is left out; a withheld one stands in its place.',
  PATHS.standing,
  () => checkDeskChains(desk),
];
const standing = (...given: Parameters<typeof checkStanding>): Step => [
  'Each who reviewed had the role and the qualification for it on that day, and the rules were confirmed, by the desk’s own events.',
  PATHS.standing,
  () => checkStanding(...given),
];

const checkFiles = (files: Files): Verdict => {
  const manifest = jsonAt<Manifest>(files, PATHS.manifest, 'second-look/bundle/1');
  const first = checkManifest(files, manifest);
  if (first.length > 0) return { valid: false, findings: first, held: [], about: null };
  const stated = jsonAt<Stated>(files, PATHS.stated, 'second-look/stated/1');
  const lines = readLines(files);
  const desk = readDeskLines(files);
  const head = headOf(files);
  const proved = checkProofs(files, lines, desk ?? [], head);
  const { policies } = jsonAt<PolicyFile>(files, PATHS.policy, 'second-look/policies/1');
  const { findings, held } = inTurn([
    ['The manifest names the match of the stated facts.', PATHS.stated, () => sameMatch(stated, manifest)],
    [
      'Each event is what its hash says and follows the one before it.',
      PATHS.events,
      () => checkEvents(lines, manifest),
    ],
    ...(desk ? [chains(desk)] : []),
    [
      'Each event is in the log, in this order, under the signed checkpoint.',
      PATHS.checkpoint,
      () => proved.findings,
    ],
    [
      'The log holds that the desk made exactly this manifest.',
      PATHS.seal,
      () => checkSeal(files, manifest, lines, head),
    ],
    [
      'The original images are those of the events.',
      PATHS.stated,
      () => [...checkImages(files, lines, stated), ...checkAsides(files, lines)],
    ],
    ...(desk ? [standing({ lines, stated, policies }, desk, proved.places)] : []),
    [
      'The report says what the events and the stated facts say.',
      PATHS.report,
      () => checkReport(files, lines, stated, desk),
    ],
    [
      'Nobody was shown what was masked before their stage, and each lead rested on its votes and evidence.',
      PATHS.events,
      () => checkConduct(lines, policies),
    ],
  ]);
  const whole = ['The archive is whole, and every file is the one that the manifest names.', ...held];
  const valid = findings.length === 0;
  return { valid, findings, held: whole, about: valid ? aboutOf(manifest, stated, lines, desk, head) : null };
};

/**
 * Whether a bundle is whole and true to the log of the desk that made it, or which part is not and why. Needs nothing
 * but the bytes: the same code runs in verify.html, in verify-bundle.mjs and at the desk's command line.
 */
export const checkBundle = (archive: Uint8Array): Verdict => {
  try {
    return checkFiles(filesOf(archive));
  } catch (fault) {
    return { valid: false, findings: [findingOf(fault, ARCHIVE)], held: [], about: null };
  }
};

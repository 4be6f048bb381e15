import { createHash } from 'node:crypto';
import type { EventLine } from '@/lib/disclosure/lines';
import { gatherImages } from '@/lib/disclosure/make/gather-images';
import { README } from '@/lib/disclosure/make/readme';
import { statePeople } from '@/lib/disclosure/make/state-people';
import { SOFTWARE_VERSION } from '@/lib/disclosure/make/version';
import type { BundleFile } from '@/lib/disclosure/make/write-archive';
import type { Manifest, ManifestFile } from '@/lib/disclosure/manifest';
import { PATHS, pretty } from '@/lib/disclosure/paths';
import { renderPdf } from '@/lib/disclosure/pdf/render-pdf';
import { disclose, subjectOf } from '@/lib/disclosure/redact/disclose';
import { buildReport } from '@/lib/disclosure/report/build-report';
import type { DeskLine } from '@/lib/disclosure/standing/desk-line';
import { discloseStanding } from '@/lib/disclosure/standing/disclose-standing';
import type { Stated } from '@/lib/disclosure/stated';
import type { KeptAside } from '@/lib/domain/aside';
import type { Profile } from '@/lib/domain/bundle-profile';
import type { MatchEvent } from '@/lib/domain/event';
import type { Integrator } from '@/lib/domain/integrator';
import type { MatchState } from '@/lib/domain/match';
import type { Person, Qualification } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import { utf8 } from '@/lib/ledger/bytes';
import { canonical } from '@/lib/ledger/canonical';
import type { BlobStore } from '@/lib/ports/blob-store';
import type { StoredDeskEvent } from '@/lib/ports/desk-store';

/** All that a bundle is made of, as the desk has it. */
export interface Materials {
  readonly state: MatchState;
  readonly events: readonly MatchEvent[];
  readonly policies: readonly Policy[];
  readonly people: readonly Person[];
  readonly qualifications: readonly Qualification[];
  readonly integrators: readonly Integrator[];
  readonly asides: readonly KeptAside[];
  /** By chain, what the desk's log says of those who reviewed and of the lane: the kinds in `READ`. */
  readonly standing: readonly (readonly StoredDeskEvent[])[];
  /** Media types by SHA-256 of the original. */
  readonly types: ReadonlyMap<string, string>;
  readonly keys: readonly { readonly vkey: string; readonly fromSize: number; readonly at: string }[];
  /** The observed rate of false leads of the match's lane, in words. */
  readonly falseLeads: string;
  readonly page: { readonly html: string; readonly command: string };
}

export interface Asked {
  readonly profile: Profile;
  /** Whether persons of the desk are named; never for the defence. */
  readonly named: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly origin: string;
}

export interface Made {
  readonly lines: readonly EventLine[];
  readonly standing: readonly DeskLine[];
  readonly manifest: Manifest;
  /** Hex SHA-256 of manifest.json. */
  readonly manifestHash: string;
  /** Everything but the log's part, which comes into being after this. */
  readonly files: readonly BundleFile[];
  readonly images: number;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const listedOf = (path: string, bytes: Uint8Array): ManifestFile => ({
  path,
  bytes: bytes.length,
  sha256: sha256(bytes),
});

const statedOf = (
  m: Materials,
  asked: Asked,
  lines: readonly EventLine[],
  standing: readonly DeskLine[],
  subject: string | null,
) => ({
  format: 'second-look/stated/1' as const,
  matchId: m.state.match.id,
  desk: { origin: asked.origin, version: SOFTWARE_VERSION },
  profile: asked.profile,
  subject,
  madeAt: asked.madeAt,
  madeBy: asked.madeBy,
  falseLeads: m.falseLeads,
  ...statePeople(lines, standing, m, asked.madeBy, asked.named && asked.profile !== 'defence'),
});

const asideFiles = ({ asides }: Materials, profile: Profile): readonly (readonly [string, Uint8Array])[] =>
  profile === 'defence'
    ? []
    : asides.map((a, i) => [`asides/${String(i + 1).padStart(4, '0')}.txt`, utf8(a.content)] as const);

const ndjson = (texts: readonly string[]): string => texts.map((line) => `${line}\n`).join('');

/** Makes every file of a bundle that does not need the log. Writes nothing. */
export const makeBundle = async (blobs: BlobStore, m: Materials, asked: Asked): Promise<Made> => {
  const subject = subjectOf(m.state);
  const texts = disclose(m.state, m.events, asked.profile, subject).map(canonical);
  // Read back from what is written, so that the report is made from what a reader of the bundle has: keys in order.
  const lines = texts.map((line) => JSON.parse(line) as EventLine);
  const deskTexts = m.standing.flatMap(discloseStanding).map(canonical);
  const standing = deskTexts.map((line) => JSON.parse(line) as DeskLine);
  const images = await gatherImages(blobs, m.state, asked.profile, subject, m.types);
  const stated: Stated = { ...statedOf(m, asked, lines, standing, subject), images: images.stated };
  const report = buildReport({ lines, stated, policies: m.policies, standing });
  const pdf = await renderPdf(report, images.pictures, asked.madeAt);
  const written: readonly (readonly [path: string, bytes: Uint8Array])[] = [
    [PATHS.readme, utf8(README)],
    [PATHS.pdf, pdf],
    [PATHS.report, utf8(pretty(report))],
    [PATHS.page, utf8(m.page.html)],
    [PATHS.command, utf8(m.page.command)],
    [PATHS.events, utf8(ndjson(texts))],
    [PATHS.standing, utf8(ndjson(deskTexts))],
    [PATHS.stated, utf8(pretty(stated))],
    [PATHS.policy, utf8(pretty({ format: 'second-look/policies/1', policies: m.policies }))],
    [PATHS.keys, utf8(pretty({ format: 'second-look/log-keys/1', keys: m.keys }))],
    ...asideFiles(m, asked.profile),
  ];
  const manifest: Manifest = {
    format: 'second-look/bundle/1',
    matchId: m.state.match.id,
    profile: asked.profile,
    events: lines.length,
    head: lines.at(-1)?.hash ?? '',
    files: [...written.map(([path, bytes]) => listedOf(path, bytes)), ...images.listed],
  };
  const manifestBytes = utf8(pretty(manifest));
  return {
    lines,
    standing,
    manifest,
    manifestHash: sha256(manifestBytes),
    images: images.files.length,
    files: [
      ...written.map(([path, bytes]) => ({ path, bytes })),
      { path: PATHS.manifest, bytes: manifestBytes },
      ...images.files,
    ],
  };
};

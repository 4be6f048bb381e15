/** Where things lie in a bundle. */
export const PATHS = {
  readme: 'README.txt',
  pdf: 'report.pdf',
  report: 'report.json',
  events: 'events.ndjson',
  standing: 'desk-events.ndjson',
  stated: 'stated.json',
  policy: 'policy.json',
  page: 'verify.html',
  command: 'verify-bundle.mjs',
  manifest: 'manifest.json',
  keys: 'log/keys.json',
  checkpoint: 'log/checkpoint',
  seal: 'log/export-event.json',
  sealProof: 'proofs/export-event.tlog-proof',
} as const;

export const proofPath = (seq: number): string => `proofs/${String(seq).padStart(6, '0')}.tlog-proof`;

/** Of the event in this line of desk-events.ndjson, counted from 1. */
export const deskProofPath = (line: number): string =>
  `proofs/desk-${String(line).padStart(6, '0')}.tlog-proof`;

/** What comes into being after the manifest and is proved by the log itself: not listed in the manifest. */
export const isBesideManifest = (path: string): boolean =>
  path === PATHS.manifest || path === PATHS.checkpoint || path === PATHS.seal || path.startsWith('proofs/');

/** JSON as a bundle writes it: one value, one text. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

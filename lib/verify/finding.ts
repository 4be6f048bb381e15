import type { LogFault } from '@/lib/ports/log-store';

/** What is verified, in the order of the table, and which kind of fault it is where it fails. */
export const CHECKS = {
  chain: 'event',
  tree: 'leaf',
  tile: 'tile',
  checkpoint: 'checkpoint',
  replay: 'state',
  standing: 'state',
  quorum: 'lead',
  evidence: 'lead',
  exposure: 'state',
  aside: 'state',
  image: 'image',
  setting: 'setting',
} as const satisfies Record<string, LogFault['kind']>;

export type Check = keyof typeof CHECKS;

/** One thing that is not as it must be. */
export interface Finding {
  readonly check: Check;
  /** The chain that it is about (`match:<id>`, `desk:<stream>`), or the part of the log, or of the desk. */
  readonly where: string;
  readonly what: string;
}

import { sha256 } from '@/lib/ledger/chain';
import type { LogFault } from '@/lib/ports/log-store';

/** What is verified, in the order of the table, and which kind of fault it is where it fails. */
export const CHECKS = {
  chain: 'event',
  tree: 'leaf',
  tile: 'tile',
  checkpoint: 'checkpoint',
  replay: 'state',
  feed: 'state',
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
  /**
   * A digest of what is stored where something else should be; none where nothing is there. It tells one alteration
   * from the next one of the same place: what was acknowledged stays so, and what is altered anew is a new fault.
   */
  readonly stored?: string;
}

/** The digest of what is stored, whatever that is. */
export const storedDigest = (...values: readonly unknown[]): string => sha256(JSON.stringify(values));

/** A finding as a fault, for whoever raises it. */
export const faultOf = ({ check, where, what, stored }: Finding) => {
  const chain = /^(match|desk):/.test(where) ? where : null;
  return {
    ...{ kind: CHECKS[check], chain, what: chain ? what : `${where} ${what}` },
    ...(stored === undefined ? {} : { occasion: stored }),
  };
};

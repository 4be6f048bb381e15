import { hash } from 'node:crypto';
import { canonical } from '@/lib/ledger/canonical';

/** What the first link of every chain names as its predecessor. */
export const GENESIS = '0'.repeat(64);

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Links `body` to what came before: the hash is SHA-256 over the canonical form of the body and `prev`. */
export const link = (prev: string, body: object): { readonly prev: string; readonly hash: string } => ({
  prev,
  hash: sha256(canonical({ ...body, prev })),
});

export interface Link {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  /** Part of what is hashed; an event from before there were salts has none. */
  readonly salt?: string | null;
}

export interface Broken {
  readonly seq: number;
  readonly why: 'gap' | 'prev' | 'hash';
}

/** Null when `events` (a whole chain, from seq 1 in order) hold together, else the first that does not. */
export const verifyChain = (events: readonly Link[]): Broken | null => {
  let prev = GENESIS;
  for (const [index, event] of events.entries()) {
    const { hash, ...rest } = event;
    const body = rest.salt === null ? { ...rest, salt: undefined } : rest;
    if (event.seq !== index + 1) return { seq: event.seq, why: 'gap' };
    if (event.prev !== prev) return { seq: event.seq, why: 'prev' };
    if (link(prev, body).hash !== hash) return { seq: event.seq, why: 'hash' };
    prev = hash;
  }
  return null;
};

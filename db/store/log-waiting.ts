import { randomBytes } from 'node:crypto';
import type { Tables } from '@/db/tables';
import type { Actor } from '@/lib/domain/event';

type Waiting = Tables['logWaiting']['$inferInsert'];

/** 16 random bytes: with them an event's hash says nothing about what was erased. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/** The line before the tree: what the ordering task takes up, written with the event itself. */
export const waitingRow = (
  chain: string,
  event: {
    readonly seq: number;
    readonly hash: string;
    readonly kind: string;
    readonly at: string;
    readonly by: Actor;
  },
): Waiting => ({
  chain,
  seq: event.seq,
  hash: event.hash,
  kind: event.kind,
  at: event.at,
  who: `${event.by.kind}:${event.by.id}`,
});

import type { DeskEvent, DeskEventKind } from '@/lib/domain/desk-event';

/** One line of `desk-events.ndjson`: of a person's or a lane's chain in the desk's own log, in their order. */
export type DeskLine = WholeDeskLine | WithheldDeskLine;

/** `event` is everything that was hashed. */
export interface WholeDeskLine {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly event: DeskEvent & { readonly seq: number; readonly prev: string; readonly salt?: string };
}

/**
 * Events `from` to `to` of the chain, which are not disclosed. `hash` is of the last: the event behind it names it, so
 * that all of them are bound, and can be checked once somebody is given them. `part` is the desk's word.
 */
export interface WithheldDeskLine {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly hash: string;
  readonly withheld: string;
  readonly part: DeskPart | null;
}

export type DeskPart = Pick<DeskEvent, 'kind' | 'at' | 'by' | 'data'>;

export const isWholeDesk = (line: DeskLine): line is WholeDeskLine => 'event' in line;
export const lastSeq = (line: DeskLine): number => (isWholeDesk(line) ? line.seq : line.to);
/** What is said, whether the hash proves it or not. */
export const saidBy = (line: DeskLine): DeskPart | null => (isWholeDesk(line) ? line.event : line.part);

export const personStream = (id: string): string => `person:${id}`;
/** Roles and qualifications, and nothing else: no line of it is ever withheld. */
export const rightsStream = (id: string): string => `rights:${id}`;
export const isRights = (stream: string): boolean => stream.startsWith('rights:');
export const laneStream = (lane: string): string => `lane:${lane}`;

/** Written to a chain when it is disclosed: it names all before it, so that nothing of them can be left out. */
export const DISCLOSED = 'standing.disclosed' as const satisfies DeskEventKind;

/** Kinds that give and take rights, or bring rules into force, and name nobody but by id. */
export const DISCLOSABLE = [
  'person.roles_set',
  'person.disabled',
  'person.enabled',
  'qualification.granted',
  'qualification.revoked',
  'policy.proposed',
  'policy.confirmed',
  'policy.declined',
  DISCLOSED,
] as const satisfies readonly DeskEventKind[];

/** Kinds that a maker reads: of a person's first event it discloses the roles alone. */
export const READ = [...DISCLOSABLE, 'person.added'] as const satisfies readonly DeskEventKind[];

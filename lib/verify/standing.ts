import { canonical } from '@/lib/ledger/canonical';
import { chainOf } from '@/lib/ledger/chain-name';
import type { StoredDeskEvent } from '@/lib/ports/record-store';
import type { Stores } from '@/lib/ports/stores';
import { type Finding, storedDigest } from '@/lib/verify/finding';
import { spoiled } from '@/lib/verify/spoiled';
import { storedRows } from '@/lib/verify/stored-standing';
import { type Facts, type ToldThing, toldStanding } from '@/lib/verify/told-standing';

/** Writes that fell between the log and the rows are read again; somebody who writes all the time is not waited for. */
const MOST_ROUNDS = 5;
/** Of one stream, the newest: as many as could be written while the rest was read. */
const NEWEST = 1_000;

interface Told extends ToldThing {
  /** The chain that each fact was told in. */
  readonly by: Readonly<Record<string, string>>;
}

/** A person is told of in two chains. */
const together = (stream: string): readonly string[] => {
  const [, id] = /^(?:person|rights):(.+)$/.exec(stream) ?? [];
  return id === undefined ? [stream] : [`person:${id}`, `rights:${id}`];
};

/** Of what has ended there need be no row any more that is read here. */
const ended = ({ inForce, open }: Facts): boolean => inForce === false || open === false;

/**
 * Who may do what, and what holds the desk up, as the desk's own log tells it: persons and their accounts, roles,
 * qualifications, integrators and their keys, lanes' rules, stops, open faults, the log's keys. A row that says
 * something else, or that is gone, was changed behind the desk's back.
 */
export class Standing {
  private readonly told = new Map<string, Told>();
  /** Number of the last event that was taken, by stream. */
  private readonly taken = new Map<string, number>();

  take(event: Pick<StoredDeskEvent, 'stream' | 'seq' | 'kind' | 'at' | 'data'>): void {
    const told = toldStanding(event);
    if (told.length > 0) this.taken.set(event.stream, event.seq);
    for (const one of told) {
      const before = this.told.get(one.thing);
      const by = Object.fromEntries(Object.keys(one.facts).map((name) => [name, one.where]));
      const facts = { ...before?.facts, ...one.facts };
      this.told.set(one.thing, { ...one, facts, by: { ...before?.by, ...by } });
    }
  }

  /** The rows are read after the log, so what differs is looked at again where its chain has grown meanwhile. */
  async judge(stores: Pick<Stores, 'record' | 'desk'>): Promise<readonly Finding[]> {
    let found = this.differences(await storedRows(stores.record));
    for (let round = 0; round < MOST_ROUNDS && found.length > 0; round += 1) {
      if (!(await this.catchUp(stores, found))) break;
      found = this.differences(await storedRows(stores.record));
    }
    return found;
  }

  /** Takes what was written to these chains since. @returns whether that was anything that matters here */
  private async catchUp({ desk }: Pick<Stores, 'desk'>, found: readonly Finding[]): Promise<boolean> {
    let grown = false;
    for (const stream of new Set(found.flatMap(({ where }) => together(chainOf(where).id)))) {
      const last = this.taken.get(stream) ?? 0;
      const newest = await desk.deskEvents(stream, NEWEST).catch(none);
      const since = newest.filter(({ seq }) => seq > last).reverse();
      for (const event of since) this.take(event);
      grown ||= (this.taken.get(stream) ?? 0) > last;
    }
    return grown;
  }

  private differences(rows: readonly ToldThing[]): readonly Finding[] {
    const gone = new Map(this.told);
    const found: Finding[] = [];
    for (const row of rows) {
      const told = gone.get(row.thing);
      gone.delete(row.thing);
      const other = told ? differing(told.facts, row.facts) : Object.keys(row.facts);
      if (other.length === 0) continue;
      const what = told ? `has another ${other.join(', ')} than the log says` : 'is not in the log';
      found.push({
        ...{ check: 'standing', where: told?.by[other[0] ?? ''] ?? row.where, what: `${row.thing} ${what}` },
        stored: storedDigest(other.map((name) => row.facts[name])),
      });
    }
    for (const { thing, where, facts } of gone.values())
      if (!ended(facts))
        found.push({ check: 'standing', where, what: `${thing} is gone, though the log tells of it` });
    return found;
  }
}

/** Of a chain with an event that is no JSON any more, which is named already. */
const none = (fault: unknown): readonly [] => {
  if (spoiled(fault)) return [];
  throw fault;
};

/** Columns of which the row says something else. */
const differing = (told: Facts, row: Facts): readonly string[] =>
  Object.keys(told).filter((name) => !alike(told[name], row[name]));

/** Lists here are sets; instants of one act may lie apart where the row was written with its own. */
const alike = (said: unknown, stored: unknown): boolean => {
  if (Array.isArray(said)) return Array.isArray(stored) && alike(setOf(said), setOf(stored));
  if (typeof said === 'boolean' || said === null) return said === (stored ?? null);
  return textOf(said) === textOf(stored ?? null);
};

const setOf = (list: readonly unknown[]): string => list.map(textOf).sort().join('\n');

/** Of what has no canonical form, such as half a character, nothing else has the same text. */
const textOf = (value: unknown): string => {
  try {
    return canonical(value);
  } catch (fault) {
    if (spoiled(fault)) return `${JSON.stringify(value)} `;
    throw fault;
  }
};

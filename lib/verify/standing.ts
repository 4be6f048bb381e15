import { canonical } from '@/lib/ledger/canonical';
import { digest } from '@/lib/ledger/digest';
import type { StoredDeskEvent } from '@/lib/ports/record-store';
import type { Stores } from '@/lib/ports/stores';
import type { Finding } from '@/lib/verify/finding';

type Data = StoredDeskEvent['data'];
/** What the log says of one thing: the columns that it tells of, as they were set last. */
type Facts = Record<string, unknown>;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Who may do what, as the desk's own log tells it: persons' roles, their qualifications, integrators' keys, lanes'
 * rules. A row that says something else was changed behind the desk's back.
 */
export class Standing {
  private readonly facts = new Map<string, Facts>();

  take({ stream, kind, at, data }: StoredDeskEvent): void {
    const id = stream.slice(stream.indexOf(':') + 1);
    const told = this.told(kind, id, at, data);
    for (const [thing, facts] of told) this.facts.set(thing, { ...this.facts.get(thing), ...facts });
  }

  async judge({ people, integrators, lanes }: Stores): Promise<readonly Finding[]> {
    const found: Finding[] = [];
    for (const person of await people.people())
      found.push(...this.compare(`person ${person.id}`, `desk:person:${person.id}`, { ...person }));
    for (const q of await people.allQualifications())
      found.push(...this.compare(`qualification ${q.id}`, `desk:person:${q.personId}`, { ...q }));
    for (const key of await integrators.keys())
      found.push(...this.compare(`key ${key.id}`, `desk:integrator:${key.integratorId}`, { ...key }));
    for (const version of await lanes.versions(null)) {
      const { state, policy, lane } = version;
      const facts = { rules: digest(policy), decided: state !== 'proposed', declined: state === 'declined' };
      found.push(...this.compare(`rules ${lane} ${version.version}`, `desk:lane:${lane}`, facts));
    }
    return found;
  }

  private told(kind: string, id: string, at: string, data: Data): readonly (readonly [string, Facts])[] {
    const { roles, name, alsoKnownAs, key, scopes, holder, expiresAt } = data;
    const given = (facts: Facts): Facts =>
      Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    const person = `person ${id}`;
    const qualification = `qualification ${data.qualification}`;
    const rules = `rules ${data.lane} ${data.version}`;
    const keyAdded = [`key ${key}`, given({ scopes, holder, expiresAt, revokedAt: null })] as const;
    switch (kind) {
      case 'person.added':
        return [[person, given({ roles, name, alsoKnownAs, disabledAt: null })]];
      case 'person.roles_set':
        return [[person, { roles }]];
      case 'person.aliases_set':
        return [[person, given({ alsoKnownAs })]];
      case 'person.disabled':
        return [[person, { disabledAt: at }]];
      case 'person.enabled':
        return [[person, { disabledAt: null }]];
      case 'qualification.granted':
        return [[qualification, given({ kind: data.kind, expiresAt, revokedAt: null, personId: id })]];
      case 'qualification.revoked':
        return [[qualification, { revokedAt: at }]];
      case 'integrator.added':
      case 'key.added':
        return key === undefined ? [] : [keyAdded];
      case 'key.revoked':
        return [[`key ${key}`, { revokedAt: at }]];
      case 'policy.proposed':
        return [[rules, given({ rules: data.rules, decided: false, declined: false })]];
      case 'policy.confirmed':
        return [[rules, { decided: true }]];
      case 'policy.declined':
        return [[rules, { decided: true, declined: true }]];
      default:
        return [];
    }
  }

  private compare(thing: string, where: string, row: Facts): readonly Finding[] {
    const facts = this.facts.get(thing);
    const tell = (what: string): Finding => ({ check: 'standing', where, what: `${thing} ${what}` });
    if (!facts) return [tell('is not in the log')];
    const other = Object.entries(facts).filter(([name, value]) => !alike(value, row[name]));
    return other.length > 0
      ? [tell(`has another ${other.map(([name]) => name).join(', ')} than the log says`)]
      : [];
  }
}

/** Lists here are sets; instants of one act may lie apart where the row was written with its own. */
const alike = (said: unknown, stored: unknown): boolean => {
  if (Array.isArray(said)) return canonical([...said].sort()) === canonical([...listed(stored)].sort());
  if (typeof said === 'boolean' || said === null) return said === (stored ?? null);
  return canonical(said) === canonical(stored ?? null);
};

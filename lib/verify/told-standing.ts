import { deskChain } from '@/lib/ledger/chain-name';
import type { StoredDeskEvent } from '@/lib/ports/record-store';

/** What the log says of one thing: the columns that it tells of, as they were set last. */
export type Facts = Readonly<Record<string, unknown>>;

/** One thing, what one event says of it, and the chain that the event is of. */
export interface ToldThing {
  readonly thing: string;
  readonly where: string;
  readonly facts: Facts;
}

type Event = Pick<StoredDeskEvent, 'stream' | 'kind' | 'at' | 'data'>;

/** Older events said less; nothing is known of what they leave out. */
const given = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

const ofPerson = ({ kind, at, data }: Event, id: string): readonly (readonly [string, Facts])[] => {
  const { roles, name, alsoKnownAs, login, expiresAt } = data;
  const person = `person ${id}`;
  const qualification = `qualification ${data.qualification}`;
  const account = typeof login === 'string' ? [[`account ${login}`, { personId: id }] as const] : [];
  switch (kind) {
    case 'person.added':
      return [[person, given({ roles, name, alsoKnownAs, disabledAt: null })], ...account];
    case 'account.added':
      return account;
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
    default:
      return [];
  }
};

const ofIntegrator = ({ kind, at, data }: Event, id: string): readonly (readonly [string, Facts])[] => {
  const { name, mode, operator = null, key, scopes, holder, expiresAt } = data;
  const integrator = `integrator ${id}`;
  const added =
    key === undefined
      ? []
      : [[`key ${key}`, given({ integratorId: id, scopes, holder, expiresAt, revokedAt: null })] as const];
  switch (kind) {
    case 'integrator.added':
      return [[integrator, given({ name, mode, operator })], ...added];
    case 'integrator.operator_set':
      return [[integrator, { operator }]];
    case 'key.added':
      return added;
    case 'key.revoked':
      return [[`key ${key}`, { revokedAt: at }]];
    default:
      return [];
  }
};

const ofLane = ({ kind, data }: Event): readonly (readonly [string, Facts])[] => {
  const rules = `rules ${data.lane} ${data.version}`;
  switch (kind) {
    case 'policy.proposed':
      return [[rules, given({ rules: data.rules, decided: false, declined: false })]];
    case 'policy.confirmed':
      return [
        [rules, { decided: true }],
        [`lane ${data.lane}`, { active: data.version }],
      ];
    case 'policy.declined':
      return [[rules, { decided: true, declined: true }]];
    default:
      return [];
  }
};

/** A plan's secret is told when it ends; its digest from the beginning. */
const ofPlan = ({ kind, at, data }: Event): readonly (readonly [string, Facts])[] => {
  const { id, version, name, share, strata, always, secretDigest, secret } = data;
  const plan = `sampling plan ${id} ${version}`;
  return kind === 'sampling.plan_set'
    ? [[plan, { name, share, strata, always, secretDigest, setAt: at, endedAt: null }]]
    : [[plan, { endedAt: at, secret }]];
};

/** Stops and faults end by those alone who may end them; the log’s keys are those that it tells of. */
const ofDesk = (event: Event): readonly (readonly [string, Facts])[] => {
  const { kind, data } = event;
  const { id, lane, generation, origin, vkey, by, chain, what } = data;
  switch (kind) {
    case 'stop.set':
      return [[`stop ${id}`, { lane: lane ?? null, inForce: true }]];
    case 'stop.lifted':
      return [[`stop ${id}`, { inForce: false }]];
    case 'log.fault_found':
      return [[`fault ${id}`, given({ open: true, by, kind: data.kind, chain, what })]];
    case 'log.key_added':
    case 'log.key_rotated':
      return [[`log key ${generation}`, { origin, vkey }]];
    case 'log.fault_acknowledged':
      return [[`fault ${id}`, { open: false }]];
    case 'sampling.plan_set':
    case 'sampling.plan_ended':
      return ofPlan(event);
    default:
      return [];
  }
};

/** What an event of the desk's own log says of persons, accounts, keys, rules, stops, faults. */
export const toldStanding = (event: Event): readonly ToldThing[] => {
  const id = event.stream.slice(event.stream.indexOf(':') + 1);
  const told = [...ofPerson(event, id), ...ofIntegrator(event, id), ...ofLane(event), ...ofDesk(event)];
  return told.map(([thing, facts]) => ({ thing, where: deskChain(event.stream), facts }));
};

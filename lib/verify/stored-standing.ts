import { wholePolicy } from '@/lib/domain/policy';
import { digest } from '@/lib/ledger/digest';
import { secretDigest } from '@/lib/ledger/ticket';
import type { RecordStore, StandingRows } from '@/lib/ports/record-store';
import { spoiled } from '@/lib/verify/spoiled';
import type { Facts, ToldThing } from '@/lib/verify/told-standing';

type Row = StandingRows['people'][number];

const thing = (name: string, stream: string, facts: object): ToldThing => ({
  thing: name,
  where: `desk:${stream}`,
  facts: { ...facts },
});

/** The digest that the log tells of; null for what somebody made of rules that is none any more. */
const rulesDigest = (policy: unknown): string | null => {
  try {
    return digest(wholePolicy(policy as Parameters<typeof wholePolicy>[0]));
  } catch (fault) {
    if (spoiled(fault)) return null;
    throw fault;
  }
};

const rulesOf = ({ lane, version, policy, state }: Row): readonly ToldThing[] => {
  const rules = {
    rules: rulesDigest(policy),
    decided: state !== 'proposed',
    declined: state === 'declined',
  };
  const own = thing(`rules ${lane} ${version}`, `lane:${lane}`, rules);
  return state === 'active' ? [own, thing(`lane ${lane}`, `lane:${lane}`, { active: version })] : [own];
};

/** A secret that is not the one of the digest draws others than the plan was set to draw. */
const digestOf = ({ secret, secretDigest: said }: Row): Facts => {
  const fits = /^[0-9a-f]{64}$/.test(String(secret)) && secretDigest(String(secret)) === said;
  return { secretDigest: fits ? said : null };
};

/** All rows of a desk that follow from its own log, as far as it tells of them. `where`: the chain, if no event does. */
export const storedRows = async (record: Pick<RecordStore, 'standing'>): Promise<readonly ToldThing[]> => {
  const rows = await record.standing();
  return [
    ...rows.people.map((p) => thing(`person ${p.id}`, `person:${p.id}`, p)),
    ...rows.accounts.map((a) => thing(`account ${a.login}`, `person:${a.personId}`, a)),
    ...rows.qualifications.map((q) => thing(`qualification ${q.id}`, `person:${q.personId}`, q)),
    ...rows.integrators.map((i) => thing(`integrator ${i.id}`, `integrator:${i.id}`, i)),
    ...rows.keys.map((k) => thing(`key ${k.id}`, `integrator:${k.integratorId}`, k)),
    ...rows.versions.flatMap(rulesOf),
    ...rows.stops.map((s) => thing(`stop ${s.id}`, 'desk', { lane: s.lane, inForce: s.liftedAt === null })),
    ...rows.faults.map((f) => thing(`fault ${f.id}`, 'log', { ...f, open: f.acknowledgedAt === null })),
    ...rows.plans.map((p) => thing(`sampling plan ${p.id} ${p.version}`, 'desk', { ...p, ...digestOf(p) })),
    ...rows.logKeys.map((k) => thing(`log key ${k.generation}`, 'log', k)),
  ];
};

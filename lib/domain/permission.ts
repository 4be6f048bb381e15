import type { ApiKey } from '@/lib/domain/integrator';
import type { Role } from '@/lib/domain/person';

/**
 * Who may do what: the one table, asked by the server before every verb and by the screen before it
 * offers one. Several roles add up; "touched" and the rules about persons bind on top of this.
 */
const TABLE = {
  'reviews.work': ['reviewer', 'examiner'],
  'reviews.adjudicate': ['examiner'],
  'matches.list': ['supervisor', 'auditor'],
  'match_file.read': ['supervisor', 'auditor'],
  'matches.reopen': ['supervisor'],
  'matches.hold': ['supervisor'],
  'evidence.add': ['supervisor'],
  'leads.recall': ['supervisor'],
  'leads.resume': ['supervisor'],
  'lanes.read': ['supervisor', 'auditor'],
  'policies.propose': ['supervisor'],
  'policies.confirm': ['supervisor'],
  'desk.stop': ['supervisor'],
  'log.read': ['supervisor', 'auditor'],
  'log.acknowledge': ['supervisor'],
  'overview.read': ['supervisor', 'auditor'],
  'events.read': ['supervisor', 'auditor'],
  'events.export': ['supervisor', 'auditor'],
  'files.export': ['supervisor', 'auditor'],
  'weekly.read': ['supervisor', 'auditor'],
  'weekly.sign': ['supervisor'],
  'samples.read': ['supervisor', 'auditor'],
  'samples.manage': ['supervisor'],
  'people.read': ['admin', 'auditor'],
  'people.manage': ['admin'],
  'integrators.read': ['admin', 'auditor'],
  'integrators.manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof TABLE;

export const ACTIONS = Object.keys(TABLE) as readonly Action[];

/** Whether somebody with these roles may do this at all. */
export const may = (roles: readonly Role[], action: Action): boolean =>
  (TABLE[action] as readonly Role[]).some((role) => roles.includes(role));

/** Roles that allow an action, for the sentence of a refusal. */
export const rolesFor = (action: Action): readonly Role[] => TABLE[action];

/**
 * What follows from holding a key, and from no role: its holder sees how the integration fares, retires the key, and
 * makes its successor. Over once the key is revoked (docs/decisions/0009-own-keys.md).
 */
export const mayMindKey = (person: string, key: Pick<ApiKey, 'holder' | 'revokedAt'>): boolean =>
  key.holder === person && key.revokedAt === null;

/**
 * Sections of the desk that a person may open, in the order of the top bar.
 * @param holdsKey whether they hold a key of an integrator
 */
export const sectionsFor = (roles: readonly Role[], holdsKey = false): readonly string[] => [
  ...(
    [
      ['queue', 'reviews.work'],
      ['matches', 'matches.list'],
      ['overview', 'overview.read'],
      ['events', 'events.read'],
      ['log-book', 'log.read'],
      ['weekly-review', 'weekly.read'],
      ['sampling', 'samples.read'],
      ['lanes', 'lanes.read'],
      ['people', 'people.read'],
      ['integrators', 'integrators.read'],
    ] as const
  )
    .filter(([, action]) => may(roles, action))
    .map(([section]) => section),
  ...(holdsKey ? ['integration'] : []),
];

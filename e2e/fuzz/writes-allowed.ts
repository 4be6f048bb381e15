import type { Operation } from '@/e2e/fuzz/operations';
import type { Sent } from '@/e2e/fuzz/requests';

/** What any event of the desk adds to. */
const LOG = ['desk_events', 'desk_heads', 'log_waiting'];

/** Refusals that are a record of their own, and the tables that then grow. Everything else that is refused writes nothing. */
const RECORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/api\/(desk\/(sign-in|setup|password)|auth\/)/, ['sign_in_failures', ...LOG]],
  // The guard of its limit is an update that leaves its row as it was.
  [/^\/api\/(v1|admin\/integrators\/\{id\})\/webhooks$/, []],
  [/^\/api\/v1\/leads\/\{token\}\/redeem$/, ['match_events', ...LOG]],
];

/** Whether a refused request may have written to these tables; rows that only changed are in none. */
export const mayWrite = ({ path }: Operation, as: Sent['as'], tables: readonly string[]): boolean =>
  // A person's session keeps when it was last used.
  (as === 'person' && tables.length === 0) ||
  RECORDS.some(
    ([address, allowed]) => address.test(path) && tables.every((table) => allowed.includes(table)),
  );

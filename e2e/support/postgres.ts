import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export type TestDatabase = {
  /** `postgres://…` of an empty database that nobody else uses. */
  readonly url: string;
  readonly drop: () => Promise<void>;
};

/** The cluster that `npm test` started, as a superuser's URL; undefined where no PostgreSQL was found. */
export const clusterUrl = (): string | undefined => process.env.SECOND_LOOK_TEST_POSTGRES || undefined;

const onCluster = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/**
 * A database of one's own, for one test file: `describe.skipIf(!clusterUrl())` around its tests,
 * `createDatabase()` before them, `drop()` after.
 * @throws Error when no PostgreSQL was found
 */
export const createDatabase = async (): Promise<TestDatabase> => {
  const cluster = clusterUrl();
  if (cluster === undefined)
    throw new Error('No PostgreSQL: run through `npm test`, or set SECOND_LOOK_TEST_POSTGRES.');
  const name = `second_look_${randomBytes(8).toString('hex')}`;
  // template0: nobody can be connected to it, so that files which start together do not disturb each other.
  await onCluster(cluster, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onCluster(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
};

import { clusterUrl, createDatabase } from './postgres';

/** The engines that a story runs on: the embedded one always, PostgreSQL where a cluster is there. */
export const ENGINES = clusterUrl() ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const);
export type Engine = (typeof ENGINES)[number];

/** A database of the story's own, or nothing for the embedded one. */
export const databaseOf = async (engine: Engine): Promise<{ url?: string; drop(): Promise<void> }> =>
  engine === 'postgres' ? createDatabase() : { drop: async () => {} };

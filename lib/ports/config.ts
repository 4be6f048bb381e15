import type { Witness } from '@/lib/ports/checkpoint-post';

/** What the environment says, parsed once at the start; see docs/configuration.md for the names. */
export interface Config {
  /** Absolute path; holds the embedded database, the images and the generated secret. */
  readonly dataDir: string;
  /** null: embedded SQLite in the data directory. */
  readonly databaseUrl: string | null;
  /** Connection that may change the schema, where it differs from `databaseUrl`. */
  readonly migrateUrl: string | null;
  /** At least 32 characters; cookies, cursors and links are derived from it, each with its own label. */
  readonly secret: string;
  /** Origin under which people reach the desk, without a slash at its end. */
  readonly publicUrl: string;
  readonly port: number;
  /** Address to listen on; null: every one. */
  readonly host: string | null;
  /** The practice desk: drawn faces, people sign in by a click, no lead is valid. */
  readonly practice: boolean;
  readonly production: boolean;
  readonly logLevel: LogLevel;
  /** A proxy in front sets `x-forwarded-for`; otherwise that header is never read. */
  readonly trustedProxy: boolean;
  /** Hosts, and ranges such as `10.0.0.0/8`, that webhooks may go to although they are private or speak http. */
  readonly webhookAllow: readonly string[];
  /** Milliseconds that one attempt of a webhook may take in all. */
  readonly webhookTimeoutMs: number;
  /** Absolute path outside the data directory that checkpoints of the log are shipped to; null: nowhere. */
  readonly checkpointDir: string | null;
  /** Who cosigns checkpoints. */
  readonly logWitnesses: readonly Witness[];
  /** Seeds of Ed25519 keys that may sign checkpoints, from key files; none: they follow from the secret. */
  readonly logSeeds: readonly Uint8Array[];
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

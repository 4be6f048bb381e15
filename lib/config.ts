import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { logConfig } from '@/lib/config-log';
import { generatedSecret } from '@/lib/config-secret';
import { type Config, LOG_LEVELS } from '@/lib/ports/config';

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment does not allow a start; `problems` names every wrong variable at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** EX_CONFIG of sysexits.h, so that a supervisor does not start the desk again and again. */
  readonly exitCode = 78;

  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const flag = z
  .enum(['0', '1'], 'must be 1 or 0')
  .default('0')
  .transform((value) => value === '1');

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/./, 'must begin with postgres:// (leave it out for embedded SQLite)');

const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
};

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;

const isHostOrRange = (entry: string): boolean => {
  const [address = '', bits, ...rest] = entry.split('/');
  if (bits === undefined) return isIP(entry) !== 0 || HOST_NAME.test(entry);
  const family = isIP(address);
  return (
    rest.length === 0 && family !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
  );
};

const schema = z.object({
  NODE_ENV: z.string().optional(),
  SECOND_LOOK_DATA: z.string().default('./.data'),
  DATABASE_URL: postgresUrl.optional(),
  SECOND_LOOK_MIGRATE_URL: postgresUrl.optional(),
  SECOND_LOOK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SECOND_LOOK_URL: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://desk.example.org, without a path')
    .optional(),
  SECOND_LOOK_HOST: z.string().optional(),
  SECOND_LOOK_PRACTICE: flag,
  SECOND_LOOK_LOG: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  SECOND_LOOK_TRUSTED_PROXY: flag,
  SECOND_LOOK_WEBHOOK_ALLOW: z
    .string()
    .default('')
    .transform(listed)
    .refine(
      (entries) => entries.every(isHostOrRange),
      'must list host names, addresses, or ranges such as 10.0.0.0/8, with commas between',
    ),
  SECOND_LOOK_WEBHOOK_TIMEOUT: z
    .string()
    .regex(/^([1-9]|[12][0-9]|30)$/, 'must be a number of seconds from 1 to 30')
    .transform(Number)
    .default(10),
  SECOND_LOOK_CHECKPOINT_DIR: z.string().optional(),
  SECOND_LOOK_LOG_WITNESS: z.string().optional(),
  SECOND_LOOK_LOG_KEY: z.string().optional(),
  PORT: z
    .string()
    .regex(/^[0-9]{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port > 0 && port < 65536, 'must be a port number from 1 to 65535')
    .default(3000),
});

const namesOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);

/** An empty variable is one that was not set; shells and unit files leave such behind. */
const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));

/**
 * The configuration, or a ConfigError. Writes one thing: outside production, and on a practice desk, a
 * missing secret is generated once into the data directory.
 */
export const readConfig = (env: Environment): Config => {
  const parsed = schema.safeParse(withoutEmpty(env));
  const value = parsed.data;
  const production = env.NODE_ENV === 'production';
  const practice = env.SECOND_LOOK_PRACTICE === '1';
  const problems = parsed.success ? [] : namesOf(parsed.error);
  if (production && !practice && !env.SECOND_LOOK_SECRET)
    problems.push('SECOND_LOOK_SECRET is missing; set 32 random characters or more and keep them');
  const dataDir = resolve(value?.SECOND_LOOK_DATA ?? '.data');
  const log = logConfig(
    {
      checkpointDir: value?.SECOND_LOOK_CHECKPOINT_DIR,
      witnesses: value?.SECOND_LOOK_LOG_WITNESS,
      keyFiles: value?.SECOND_LOOK_LOG_KEY,
    },
    dataDir,
  );
  problems.push(...log.problems);
  if (!value || problems.length > 0) throw new ConfigError(problems);

  return {
    dataDir,
    databaseUrl: value.DATABASE_URL ?? null,
    migrateUrl: value.SECOND_LOOK_MIGRATE_URL ?? null,
    secret: value.SECOND_LOOK_SECRET ?? generatedSecret(dataDir),
    publicUrl: new URL(value.SECOND_LOOK_URL ?? `http://localhost:${value.PORT}`).origin,
    port: value.PORT,
    // Where people sign in by a click, or errors show their insides, only this machine is served.
    host: value.SECOND_LOOK_HOST ?? (production && !practice ? null : '127.0.0.1'),
    practice,
    production,
    logLevel: value.SECOND_LOOK_LOG,
    trustedProxy: value.SECOND_LOOK_TRUSTED_PROXY,
    webhookAllow: value.SECOND_LOOK_WEBHOOK_ALLOW,
    webhookTimeoutMs: value.SECOND_LOOK_WEBHOOK_TIMEOUT * 1000,
    ...log.value,
  };
};

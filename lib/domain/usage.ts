import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Instant } from '@/lib/domain/time';

/** Parts of the integrators' API, as usage is counted. `pushed` counts matches that were taken in, however they came. */
export const FAMILIES = [
  'matches',
  'images',
  'intake',
  'events',
  'leads',
  'webhooks',
  'sandbox',
  'a2i',
  'other',
  'pushed',
] as const;
export type Family = (typeof FAMILIES)[number];

export const STATUS_CLASSES = ['2xx', '4xx', '5xx'] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];

/** Anything under 400 went well; nothing redirects. */
export const classOf = (status: number): StatusClass => (status < 400 ? '2xx' : status < 500 ? '4xx' : '5xx');

/** How often, with one key in one hour. */
export interface KeyCount {
  readonly key: string;
  /** `2026-11-22T13`, UTC. */
  readonly hour: string;
  readonly family: Family;
  readonly statusClass: StatusClass;
  readonly n: number;
  readonly lastAt: Instant;
}

/** A request that was refused or failed: where and why, never what it carried. */
export interface KeyError {
  readonly id: string;
  readonly key: string;
  readonly at: Instant;
  readonly code: RefusalCode;
  readonly status: number;
  /** Method and address without ids: `POST /api/v1/matches`. */
  readonly route: string;
  /** The problem document's own; an operator finds the request in the log by it. */
  readonly instance: string;
}

export const hourOf = (at: Instant): string => at.slice(0, 13);

/** Everything in an address that is no id, token or hash. Whatever stands not here is shown as `{…}`. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['api', 'v1', 'a2i', 'matches', 'batch', 'images', 'intake', 'events', 'leads', 'webhooks', 'sandbox'],
  ...['evidence', 'withdraw', 'candidates', 'failure-report', 'redeem', 'acknowledge', 'outcome'],
  ...['deliveries', 'resend', 'secret', 'test', 'openapi.json', 'human-loops', 'stop', 'output.json'],
]);

/** An address without anything that tells of a match or opens a lead: a token in a path is a secret. */
export const bareAddress = (path: string): string =>
  path
    .split('/')
    .map((part) => (part === '' || KNOWN.has(part) ? part : '{…}'))
    .join('/');

export const familyOf = (path: string): Family => {
  const [, , version, first = ''] = path.split('/');
  if (version === 'a2i') return 'a2i';
  return FAMILIES.find((family) => family === first && family !== 'pushed') ?? 'other';
};

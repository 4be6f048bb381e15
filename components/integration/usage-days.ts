import type { DayCount } from '@/components/queries/integration';
import { DAY, plus } from '@/lib/domain/time';
import { FAMILIES, type Family, STATUS_CLASSES, type StatusClass } from '@/lib/domain/usage';

export type Counts = Readonly<Record<StatusClass, number>> & { readonly pushed: number };

export interface UsageDay extends Counts {
  /** `2026-11-22`, UTC. */
  readonly day: string;
}

export interface UsagePart extends Counts {
  readonly family: Exclude<Family, 'pushed'>;
}

const sum = (rows: readonly DayCount[]): Counts => {
  const of = (is: (row: DayCount) => boolean) => rows.filter(is).reduce((n, row) => n + row.n, 0);
  const asked = (statusClass: StatusClass) =>
    of((row) => row.family !== 'pushed' && row.statusClass === statusClass);
  return {
    '2xx': asked('2xx'),
    '4xx': asked('4xx'),
    '5xx': asked('5xx'),
    pushed: of((row) => row.family === 'pushed'),
  };
};

/** Requests of one day or part, whatever came of them. */
export const asked = (counts: Counts): number => STATUS_CLASSES.reduce((n, c) => n + counts[c], 0);

export const troubled = (counts: Counts): number => counts['4xx'] + counts['5xx'];

/** Every day from the first on, those without a request as well. */
export const usageDays = (rows: readonly DayCount[], since: string, days: number): readonly UsageDay[] =>
  Array.from({ length: days }, (_, n) => {
    const day = plus(`${since}T00:00:00.000Z`, n * DAY).slice(0, 10);
    return { day, ...sum(rows.filter((row) => row.day === day)) };
  });

/** Parts of the API that were used at all, in a fixed order. */
export const usageParts = (rows: readonly DayCount[]): readonly UsagePart[] =>
  FAMILIES.flatMap((family) => (family === 'pushed' ? [] : [family]))
    .map((family) => ({ family, ...sum(rows.filter((row) => row.family === family)) }))
    .filter((part) => asked(part) > 0);

/** The top of the scale: 1, 2 or 5 times a power of ten, so that it can be read. */
export const scaleTop = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 5, 10].map((n) => n * power).find((top) => top >= most) ?? most;
};

import type { NewEvidence } from '@/components/queries/audit';
import { DIRECTIONS, LEVELS, OBTAINED_VIA } from '@/lib/domain/evidence';

/** Reads the form of a new item; null while a choice is open. A day becomes its first instant where the browser is. */
export const readEvidence = (form: FormData, derivedFrom: readonly string[]): NewEvidence | null => {
  const field = (name: string): string => String(form.get(name) ?? '').trim();
  const choice = <V extends string>(name: string, values: readonly V[]): V | null =>
    values.find((value) => value === field(name)) ?? null;
  const obtainedVia = choice('obtainedVia', OBTAINED_VIA);
  const direction = choice('direction', DIRECTIONS);
  const weight = choice('weight', LEVELS);
  const biasing = choice('biasing', LEVELS);
  if (obtainedVia === null || direction === null || weight === null || biasing === null) return null;
  const day = field('obtainedAt');
  return {
    key: field('key'),
    candidate: field('candidate'),
    kind: field('kind'),
    summary: field('summary'),
    source: field('source'),
    obtainedAt: day === '' ? null : new Date(`${day}T00:00:00`).toISOString(),
    obtainedBy: field('obtainedBy') || null,
    paidBy: field('paidBy') || null,
    obtainedVia,
    derivedFrom,
    direction,
    weight,
    biasing,
    fileSha256: null,
  };
};

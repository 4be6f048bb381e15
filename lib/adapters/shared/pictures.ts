import type { Nothing } from '@/lib/adapters/problems';
import { nothing } from '@/lib/adapters/problems';
import type { Envelope } from '@/lib/adapters/shared/envelope';
import type { FoundCandidate } from '@/lib/adapters/shared/found';

type Picture = Envelope['images']['candidates'][number];

export interface Pictured extends FoundCandidate {
  readonly externalId: string;
  readonly picture: Picture;
}

/** The same subject may come several times, once for each of its examples: `id`, `id#2`, … */
const numbered = (ids: readonly string[]): readonly string[] => {
  const taken = new Set(ids);
  const used = new Set<string>();
  return ids.map((id) => {
    let name = id;
    for (let n = 2; used.has(name) || (name !== id && taken.has(name)); n++) name = `${id}#${n}`;
    used.add(name);
    return name;
  });
};

/**
 * Each candidate with its picture. Where the response has no id for the reference, as one-to-one comparisons have
 * none, the one picture named says who it is. A list is never shortened to those with a picture (references.md B-19).
 */
export const withPictures = (
  candidates: readonly FoundCandidate[],
  pictures: readonly Picture[],
): readonly Pictured[] | Nothing => {
  const [only] = pictures;
  if (candidates.some((c) => c.id === null) && (pictures.length !== 1 || only === undefined))
    return nothing('candidate_ambiguous', undefined, { named: pictures.length });
  const ids = candidates.map((c) => c.id ?? only?.id ?? '');
  const names = numbered(ids);
  const found = candidates.map((candidate, i) => {
    const externalId = names[i] ?? '';
    const picture = pictures.find((p) => p.id === externalId) ?? pictures.find((p) => p.id === ids[i]);
    return { ...candidate, externalId, picture };
  });
  const whole = found.filter((c): c is Pictured => c.picture !== undefined);
  if (whole.length === found.length) return whole;
  const missing = found.filter((c) => c.picture === undefined).map((c) => c.externalId);
  const named = missing.slice(0, 10).join(', ');
  return nothing(
    'candidate_image_missing',
    `${missing.length} of ${found.length} candidates have no picture: ${named}${missing.length > 10 ? ' and others' : ''}.`,
    { missing },
  );
};

import type { CandidateKey } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import { independentSupport } from '@/lib/domain/independence';
import type { Policy } from '@/lib/domain/policy';
import { asRead } from '@/lib/domain/same-text';

export interface Quorum {
  readonly met: boolean;
  readonly counted: readonly string[];
  readonly sources: number;
  readonly missing: readonly string[];
}

/** Sources are compared as people would; punctuation at the ends tells nothing apart either. */
const sourceName = (source: string): string => asRead(source).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');

/**
 * Which items have one origin: they share a file or a source, directly or through others. Worked out over all
 * independent support, relied upon or not, so that leaving an item out never makes one origin look like two.
 */
const origins = (items: readonly Evidence[]): ReadonlyMap<string, number> => {
  const groups: { id: number; marks: Set<string>; keys: string[] }[] = [];
  items.forEach((item, id) => {
    const marks = [
      `source ${sourceName(item.source)}`,
      ...(item.fileSha256 ? [`file ${item.fileSha256}`] : []),
    ];
    const joined = groups.filter((g) => marks.some((m) => g.marks.has(m)));
    const merged = { id, marks: new Set(marks), keys: [item.key] };
    for (const g of joined) {
      for (const m of g.marks) merged.marks.add(m);
      merged.keys.push(...g.keys);
      groups.splice(groups.indexOf(g), 1);
    }
    groups.push(merged);
  });
  return new Map(groups.flatMap((g) => g.keys.map((key) => [key, g.id] as const)));
};

/**
 * Whether the items relied upon carry an approval of this candidate: never fewer than one independent item,
 * from at least two sources where the policy asks for two.
 * @see product.md "What an approval needs"; references.md B-13
 */
export const quorum = (
  items: readonly Evidence[],
  candidate: CandidateKey,
  reliedUpon: readonly string[],
  policy: Policy,
  images: ReadonlySet<string>,
): Quorum => {
  const support = independentSupport(items, candidate, images);
  const origin = origins(support);
  const relied = support.filter((item) => reliedUpon.includes(item.key));
  const counted = relied.filter(
    (item, i) => relied.findIndex((o) => origin.get(o.key) === origin.get(item.key)) === i,
  );
  const minimum = Math.max(1, policy.evidence.minimum);
  const missing: string[] = [];
  if (counted.length < minimum) {
    missing.push(`${counted.length} of ${minimum} independent items that support this candidate`);
  }
  if (counted.length < policy.evidence.sources) {
    missing.push(`${counted.length} of ${policy.evidence.sources} different sources`);
  }
  return { met: missing.length === 0, counted: counted.map((i) => i.key), sources: counted.length, missing };
};

/** Kinds that must be there before anybody may claim, and whether a standing item of the kind is. */
export const requiredKinds = (
  items: readonly Evidence[],
  policy: Policy,
): readonly { readonly kind: string; readonly present: boolean }[] =>
  policy.evidence.requiredKinds.map((kind) => ({
    kind,
    present: items.some((item) => item.kind === kind && !item.withdrawnAt),
  }));

/** Where a match without an outcome waits for its next reviewer: not in their queue while a kind is missing. */
export const waitsIn = (items: readonly Evidence[], policy: Policy): 'queued' | 'awaiting_evidence' =>
  requiredKinds(items, policy).every((kind) => kind.present) ? 'queued' : 'awaiting_evidence';

/**
 * Contradictions of medium weight or more about a candidate that nobody has answered yet. Integrators choose the
 * keys: one that every object inherits (`constructor`) is no answer, and must not stop the desk.
 */
export const openContradictions = (
  items: readonly Evidence[],
  candidate: CandidateKey,
  answers: Readonly<Record<string, string>>,
): readonly Evidence[] =>
  items.filter(
    (i) =>
      i.candidate === candidate &&
      i.direction === 'contradicts' &&
      i.weight !== 'low' &&
      !i.withdrawnAt &&
      !(Object.hasOwn(answers, i.key) && answers[i.key]?.trim()),
  );

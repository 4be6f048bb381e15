import type { CandidateKey } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import type { MatchState } from '@/lib/domain/match';

/** Why an item counts nothing, in words for the screen; null when it is independent support. */
export type Taint = string | null;

/**
 * Why each item counts or not. What exists because of the match, was withdrawn, or derives from such an
 * item, from the match itself, from an unknown key or in a circle counts zero, however long the chain.
 * @see references.md B-10 (Detroit settlement), B-13 (Maryland CP 2-502)
 */
export const taints = (
  items: readonly Evidence[],
  ownImages: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Taint> => {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return new Map(items.map((item) => [item.key, judge(item, byKey, ownImages)]));
};

/** SHA-256 of the match's own pictures: a file with these bytes is the match again, not corroboration of it. */
export const ownImages = (state: Pick<MatchState, 'match' | 'candidates'>): ReadonlySet<string> => {
  const { sha256, asSearchedSha256 } = state.match.probe;
  const all = [sha256, asSearchedSha256, ...state.candidates.map((c) => c.image.sha256)];
  return new Set(all.filter((hash): hash is string => hash !== null));
};

/** Depth-first without recursion limits on purpose: at most a few hundred items, each visited once per start. */
const judge = (start: Evidence, byKey: ReadonlyMap<string, Evidence>, images: ReadonlySet<string>): Taint => {
  const own = ownTaint(start, images);
  if (own) return own;
  const seen = new Set<string>();
  const ahead = [...start.derivedFrom];
  while (ahead.length) {
    const key = ahead.pop() as string;
    if (key === 'match') return 'Derives from the match itself.';
    if (key === start.key) return 'Derives from itself in a circle.';
    if (seen.has(key)) continue;
    seen.add(key);
    const parent = byKey.get(key);
    if (!parent) return `Derives from “${key}”, which is not known here.`;
    if (onCycle(parent, byKey)) return `Derives from “${key}”, which derives from itself in a circle.`;
    const theirs = ownTaint(parent, images);
    if (theirs) return `Derives from “${key}”: ${theirs}`;
    ahead.push(...parent.derivedFrom);
  }
  return null;
};

const ownTaint = (item: Evidence, images: ReadonlySet<string>): Taint => {
  if (item.withdrawnAt) return 'Was withdrawn.';
  if (item.obtainedVia === 'because_of_match') return 'Exists because of the match.';
  if (item.fileSha256 && images.has(item.fileSha256)) return 'Is one of the match’s own pictures.';
  return null;
};

const onCycle = (start: Evidence, byKey: ReadonlyMap<string, Evidence>): boolean => {
  const seen = new Set<string>();
  const ahead = [...start.derivedFrom];
  while (ahead.length) {
    const key = ahead.pop() as string;
    if (key === start.key) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    ahead.push(...(byKey.get(key)?.derivedFrom ?? []));
  }
  return false;
};

/** Items that may count towards the quorum for one candidate: they support it and are independent. */
export const independentSupport = (
  items: readonly Evidence[],
  candidate: CandidateKey,
  images: ReadonlySet<string>,
): readonly Evidence[] => {
  const why = taints(items, images);
  return items.filter(
    (i) => i.candidate === candidate && i.direction === 'supports' && why.get(i.key) === null,
  );
};

/** One sentence on what an item is worth for the quorum of its candidate. */
export const worth = (item: Evidence, why: ReadonlyMap<string, Taint>): { counts: boolean; why: string } => {
  const taint = why.get(item.key) ?? null;
  if (taint) return { counts: false, why: taint };
  if (item.direction !== 'supports') return { counts: false, why: 'Does not support this candidate.' };
  return { counts: true, why: 'Independent of the match.' };
};

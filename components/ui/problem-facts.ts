import type { Problem } from '@/components/queries/problem';

const LISTS = ['missing', 'reasons', 'errors', 'contradictions', 'counted', 'fields'] as const;

/** Members that are a sentence by themselves; codes beside them are for programs. */
const SENTENCES = ['detail', 'message', 'what'] as const;

const say = (entry: unknown): string | null => {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null) return null;
  const words = new Map(
    Object.entries(entry).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
  const sentence = SENTENCES.find((name) => words.has(name));
  return sentence ? words.get(sentence) : [...words.values()].join(': ') || null;
};

/** The facts of a refusal as lines: what is missing, what changed, what counted and why the rest did not. */
export const factsOf = (problem: Problem): readonly string[] =>
  LISTS.flatMap((name) => {
    const list = problem[name];
    return Array.isArray(list) ? list.map(say).filter((line) => line !== null) : [];
  });

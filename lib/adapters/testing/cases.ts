import { AZURE } from '@/lib/adapters/testing/azure-bodies';
import { OTHERS } from '@/lib/adapters/testing/other-bodies';
import { REKOGNITION } from '@/lib/adapters/testing/rekognition-bodies';

/** One response, and what it must come to. */
export interface Case {
  readonly provider: string;
  readonly operation: string;
  readonly response: unknown;
  /** Ids for which a picture is pushed. */
  readonly pictures: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  /** The external id, where it is one more sight of a track. */
  readonly update?: string;
}

export const CASES: readonly Case[] = [...REKOGNITION, ...AZURE, ...OTHERS];

export const caseOf = (provider: string, operation: string): Case => {
  const found = CASES.find((c) => c.provider === provider && c.operation === operation);
  if (!found) throw new Error(`No body for ${provider} ${operation}.`);
  return found;
};

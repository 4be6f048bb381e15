import { AZURE } from '@/lib/adapters/testing/azure-bodies';
import type { Case } from '@/lib/adapters/testing/case';
import { OTHERS } from '@/lib/adapters/testing/other-bodies';
import { REKOGNITION } from '@/lib/adapters/testing/rekognition-bodies';

export const CASES: readonly Case[] = [...REKOGNITION, ...AZURE, ...OTHERS];

export const caseOf = (provider: string, operation: string): Case => {
  const found = CASES.find((c) => c.provider === provider && c.operation === operation);
  if (!found) throw new Error(`No body for ${provider} ${operation}.`);
  return found;
};

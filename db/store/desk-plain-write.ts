import type { Base } from '@/db/base';
import { ConstraintBroken, type Statement } from '@/db/engine';

/**
 * Writes without a guard, for what carries its own condition and has no one to tell.
 * @throws ConstraintBroken
 */
export const plainWrite = async ({ engine }: Base, ...statements: readonly Statement[]): Promise<void> => {
  const result = await engine.write([], statements);
  if (!result.ok && result.reason === 'constraint') throw new ConstraintBroken(result.kind, result.detail);
};

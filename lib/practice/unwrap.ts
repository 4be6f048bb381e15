import type { Result } from '@/lib/domain/refusal';

/** The value, where a refusal would mean that the plan itself is wrong. @throws with the refusal's own sentence */
export const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.code}: ${result.refusal.detail}`);
};

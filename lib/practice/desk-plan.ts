import type { Role } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';

export interface PlannedPerson {
  readonly name: string;
  readonly login: string;
  /** null: signs in by a click, which only a practice desk allows. */
  readonly password: string | null;
  readonly roles: readonly Role[];
  /** Kinds, each in force for a year from when it is granted. */
  readonly qualifications: readonly string[];
}

export type PlannedLane = Omit<Policy, 'version'>;

/** Who works at a desk and by which rules. Two supervisors are needed: one proposes, the other confirms. */
export interface DeskPlan {
  readonly people: readonly PlannedPerson[];
  readonly lanes: readonly PlannedLane[];
}

import type { HumanLoop } from '@/lib/domain/human-loop';
import type { Status } from '@/lib/domain/match';

export interface LoopRow {
  readonly loop: HumanLoop;
  readonly status: Status;
}

export interface LoopPage {
  readonly integrator: string;
  readonly flowDefinitionArn: string;
  /** Both ends excluded; null: open. */
  readonly createdAfter: string | null;
  readonly createdBefore: string | null;
  readonly descending: boolean;
  /** The last row of the page before. */
  readonly after: { readonly createdAt: string; readonly name: string } | null;
  readonly limit: number;
}

export interface HumanLoopStore {
  /** False when the name is taken, by a deleted loop too: a name never comes to mean another match. */
  add(loop: HumanLoop): Promise<boolean>;
  /** Deleted ones are not found. */
  find(integrator: string, name: string): Promise<LoopRow | null>;
  page(wanted: LoopPage): Promise<readonly LoopRow[]>;
  delete(integrator: string, name: string, at: string): Promise<void>;
}

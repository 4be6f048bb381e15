import type { Desk } from '@/lib/ports/desk';

/** One small thing that the desk does by itself, again and again. */
export interface Task {
  readonly name: string;
  readonly everyMs: number;
  /** True: there is more to do at once. */
  readonly run: (desk: Desk) => Promise<boolean>;
}

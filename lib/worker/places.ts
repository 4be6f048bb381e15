/** How an endpoint answered this process: unknown until it has been tried. */
export type Pace = 'quick' | 'unknown' | 'slow';

/** Endpoints served at once. */
const MOST = 48;
/** Of them, those that are slow or failing, and those that nobody has tried yet; what is left is kept for the quick. */
const SHARES: Readonly<Record<Exclude<Pace, 'quick'>, number>> = { slow: 24, unknown: 16 };
const SLOW_MS = 1000;

/**
 * Who may be served beside whom: however many endpoints hang until their time is over, there is a place for one that
 * answers. What is known of an endpoint's pace is this process's own.
 */
export class Places {
  private readonly taken = new Map<string, Pace>();
  private readonly pace = new Map<string, 'quick' | 'slow'>();

  get full(): boolean {
    return this.taken.size >= MOST;
  }

  /** Takes a place for an endpoint, if it has not got one and there is one for its kind. */
  take({ id, failing }: { readonly id: string; readonly failing: boolean }): boolean {
    const pace = failing ? 'slow' : (this.pace.get(id) ?? 'unknown');
    if (this.full || this.taken.has(id)) return false;
    if (pace !== 'quick' && this.count(pace) >= SHARES[pace]) return false;
    this.taken.set(id, pace);
    return true;
  }

  leave(id: string): void {
    this.taken.delete(id);
  }

  learn(id: string, { failed, ms }: { readonly failed: boolean; readonly ms: number }): void {
    this.pace.set(id, failed || ms > SLOW_MS ? 'slow' : 'quick');
  }

  private count(pace: Pace): number {
    return [...this.taken.values()].filter((taken) => taken === pace).length;
  }
}

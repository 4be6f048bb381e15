import type Database from 'better-sqlite3';
import {
  type GuardStatement,
  type Row,
  type Statement,
  StorageUnavailable,
  type WriteResult,
} from '@/db/engine';
import { sqliteBusy, sqliteConstraint, sqliteHostFault } from '@/db/sqlite-faults';

interface Job {
  readonly guards: readonly GuardStatement[];
  readonly rest: readonly Statement[];
  readonly resolve: (result: WriteResult) => void;
  readonly reject: (error: unknown) => void;
}

/** More writes than this wait for the next turn, so that reads and heartbeats get theirs. */
const BATCH = 256;
/** Turns of the event loop that a commit waits at most while each brings further writes. */
const MOST_TURNS = 8;
const CACHED = 500;
/** Waits between attempts while another process holds the file: about three seconds in all. */
const BUSY_WAITS = [5, 10, 20, 40, 80, 160, 320, 640, 800, 1000] as const;

/**
 * Writes that arrive in the same turn of the event loop share one `BEGIN IMMEDIATE … COMMIT`, a
 * savepoint each: a hundred callers cost one fsync, and each is answered only after that fsync.
 */
export class GroupCommit {
  private queue: Job[] = [];
  private running: Promise<void> | null = null;
  private readonly cache = new Map<string, Database.Statement<unknown[]>>();

  constructor(private readonly client: Database.Database) {}

  add(guards: readonly GuardStatement[], rest: readonly Statement[]): Promise<WriteResult> {
    return new Promise((resolve, reject) => {
      this.queue.push({ guards, rest, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when every write that was accepted has been answered. */
  async drain(): Promise<void> {
    while (this.running) await this.running;
  }

  prepared(text: string): Database.Statement<unknown[]> {
    const known = this.cache.get(text);
    if (known) {
      this.cache.delete(text);
      this.cache.set(text, known);
      return known;
    }
    const statement = this.client.prepare<unknown[]>(text);
    this.cache.set(text, statement);
    const oldest = this.cache.size > CACHED ? this.cache.keys().next().value : undefined;
    if (oldest !== undefined) this.cache.delete(oldest);
    return statement;
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) {
      await this.gather();
      const batch = this.queue.splice(0, BATCH);
      try {
        await this.begin();
        this.commit(batch);
      } catch (error) {
        if (this.client.inTransaction) this.client.exec('ROLLBACK');
        for (const job of batch) job.reject(new StorageUnavailable(error));
      }
    }
    this.running = null;
  }

  /** Waits a turn, and further ones while each brings more: a large commit costs less for each write than many small ones. */
  private async gather(): Promise<void> {
    let before = 0;
    for (let turn = 0; turn < MOST_TURNS && this.queue.length > before; turn += 1) {
      before = this.queue.length;
      if (before >= BATCH) return;
      await new Promise((next) => setImmediate(next));
    }
  }

  private async begin(): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        this.client.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        const wait = BUSY_WAITS[attempt];
        if (!sqliteBusy(error) || wait === undefined) throw error;
        await new Promise((next) => setTimeout(next, wait));
      }
    }
  }

  /** Synchronous from the first savepoint to the commit, so no read ever sees half a write. */
  private commit(batch: readonly Job[]): void {
    const answers = batch.map((job) => this.attempt(job));
    this.client.exec('COMMIT');
    for (const answer of answers) answer();
  }

  private attempt(job: Job): () => void {
    this.client.exec('SAVEPOINT one');
    try {
      const result = this.statements(job);
      if (!result.ok) this.client.exec('ROLLBACK TO one');
      this.client.exec('RELEASE one');
      return () => job.resolve(result);
    } catch (error) {
      // A full disk rolls the whole transaction back: then nobody's write stands.
      if (!this.client.inTransaction || sqliteHostFault(error)) throw error;
      this.client.exec('ROLLBACK TO one');
      this.client.exec('RELEASE one');
      const refused = sqliteConstraint(error);
      return () => (refused ? job.resolve(refused) : job.reject(error));
    }
  }

  private statements(job: Job): WriteResult {
    const rows: Row[][] = [];
    for (const [index, guard] of job.guards.entries()) {
      const found = this.prepared(guard.sql).all(...guard.params) as Row[];
      const enough = guard.rows === undefined ? found.length > 0 : found.length === guard.rows;
      if (!enough) return { ok: false, reason: 'guard', index };
      rows.push(found);
    }
    for (const statement of job.rest) this.prepared(statement.sql).run(...statement.params);
    return { ok: true, rows };
  }
}

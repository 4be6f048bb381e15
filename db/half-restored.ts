import { eq } from 'drizzle-orm';
import type { Base } from '@/db/base';

/** The row of desk_facts that says so: written before the first row of a backup, removed when all of it was verified. */
export const RESTORING = 'restoring';

/** A restore did not end here: the desk would serve a part of what it knew. */
export class HalfRestored extends Error {
  constructor() {
    super(
      'A backup was being restored here and that did not end. The desk does not start on a part of its record: ' +
        'run the same restore again, which begins anew.',
    );
    this.name = 'HalfRestored';
  }
}

/** @throws HalfRestored */
export const assertWhole = async ({ engine, tables: { deskFacts: f } }: Base): Promise<void> => {
  const found = await engine.read.select({ key: f.key }).from(f).where(eq(f.key, RESTORING));
  if (found.length > 0) throw new HalfRestored();
};

import { DAY, plus } from '@/lib/domain/time';
import type { Desk } from '@/lib/ports/desk';

/** Prints a one-time link for the first administrator while there is none. No default password exists. */
export const offerSetup = async (desk: Desk): Promise<void> => {
  if (desk.config.practice || (await desk.stores.people.adminExists())) return;
  const token = desk.ids.token();
  await desk.stores.people.setSetupHash(desk.ids.fingerprint(token), plus(desk.clock.now(), DAY));
  process.stdout.write(
    `This desk has no administrator yet. Open this link within 24 hours to become the first:\n` +
      `${desk.config.publicUrl}/setup/${token}\n`,
  );
};

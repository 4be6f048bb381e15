import { desk } from '@/lib/container';
import { offerSetup } from '@/lib/server/setup-link';

const exitCodeOf = (fault: unknown): number =>
  fault instanceof Error && 'exitCode' in fault ? Number(fault.exitCode) : 1;

/**
 * Opens the desk before the first request. A desk that cannot be opened ends the process with a plain
 * sentence (78: the configuration is wrong), for a server without one would answer nothing but faults.
 */
export const openForServing = async (): Promise<void> => {
  try {
    await offerSetup(await desk());
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(exitCodeOf(fault));
  }
};

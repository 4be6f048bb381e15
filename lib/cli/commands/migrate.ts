import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { ok } from '@/lib/domain/refusal';

/** Opening the database is what migrates it; a running desk has done so at its start. */
export const migrate = command({
  name: 'migrate',
  usage: '',
  about: 'Brings the database to this version, as every start does.',
  input: z.strictObject({}),
  read: (given) => {
    noWords(given);
    return {};
  },
  run: async (desk) => {
    await desk.stores.desk.ping();
    return ok({ migrated: true });
  },
  show: () => 'The database is at this version.',
});

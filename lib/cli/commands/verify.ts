import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { table } from '@/lib/cli/table';
import { type Verified, verifyDesk } from '@/lib/cli/verify/verify-desk';
import { ok } from '@/lib/domain/refusal';

const report = (v: Verified): string =>
  [
    table(
      ['check', 'looked at', 'faults'],
      [
        ['log: every chain holds', `${v.events} events`, String(v.faults.chain)],
        ['replay: the log gives what is stored', `${v.matches} matches`, String(v.faults.replay)],
        ['leads: each rests on its quorum', `${v.matches} matches`, String(v.faults.quorum)],
        ['images: all there', `${v.images} images`, String(v.faults.image)],
        ['asides: each is the text that was logged', `${v.matches} matches`, String(v.faults.aside)],
        // Every engine asserts these when it opens, and refuses to open otherwise.
        ['durability: as the desk needs it', 'the database', '0'],
      ],
    ),
    ...v.findings.map((f) => `${f.check}: ${f.where}: ${f.what}`),
    `The record ${v.verdict}.`,
  ].join('\n');

export const verify = command({
  name: 'verify',
  usage: '[--hash-images]',
  about: 'Checks logs, replay, leads and images; reads only. Exit code 1 when something does not hold.',
  options: { 'hash-images': { type: 'boolean' } },
  input: z.strictObject({ hashes: z.boolean() }),
  read: (given) => {
    noWords(given);
    return { hashes: given.values['hash-images'] === true };
  },
  run: async (desk, input) => ok(await verifyDesk(desk, input)),
  show: report,
  exitCode: (v) => (v.verdict === 'holds' ? 0 : 1),
});

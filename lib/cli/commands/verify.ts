import { z } from 'zod';
import { command, type Here, noWords, UsageError } from '@/lib/cli/command';
import { table } from '@/lib/cli/table';
import { readProgress, verifyHere } from '@/lib/cli/verify-here';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Config } from '@/lib/ports/config';
import type { Desk } from '@/lib/ports/desk';
import { FAULT_KINDS } from '@/lib/ports/log-store';
import type { Setting } from '@/lib/ports/record-store';
import { mendTiles } from '@/lib/verbs/log/mend-tiles';
import { recordVerification } from '@/lib/verbs/log/record-verification';
import { lastShipped } from '@/lib/verbs/log/shipped';
import { faultOf } from '@/lib/verify/finding';
import type { Verified } from '@/lib/verify/tally';
import type { VerifyParts } from '@/lib/verify/verify-desk';

const count = z.number().int().min(0);
const result = z.strictObject({
  verdict: z.enum(['holds', 'does not hold']),
  ...{ size: count, root: z.string(), whole: z.boolean(), matches: count, events: count, leaves: count },
  ...{ checkpoints: count, images: count, settings: count, left: count, faults: z.record(z.string(), count) },
});
const found = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  chain: z.string().nullable(),
  what: z.string(),
  occasion: z.string().optional(),
});
const input = z.union([
  z.strictObject({ do: z.literal('verify'), hashes: z.boolean(), resume: z.boolean() }),
  z.strictObject({ do: z.literal('settings') }),
  z.strictObject({ do: z.literal('record'), result, found: z.array(found) }),
]);
type Input = z.output<typeof input>;

interface OwnFacts {
  readonly settings: readonly Setting[];
  readonly shipped: VerifyParts['shipped'];
}

/** What only the open desk knows: how its own connection is set, and what lies where it ships checkpoints to. */
const ownFacts = async (desk: Desk): Promise<OwnFacts> => {
  const { record, log } = desk.stores;
  const settings = await record.settings();
  const last = await lastShipped(desk, await log.keys());
  if (last.found === 'none') return { settings, shipped: null };
  if (last.found === 'sound') return { settings, shipped: last.head };
  if (last.found === 'gone')
    return { settings, shipped: { why: `is gone: ${last.why}`, stored: last.since } };
  return { settings, shipped: { why: `is none of this log: ${last.why}` } };
};

const asked = async (desk: Desk, given: Input): Promise<Result<unknown>> => {
  if (given.do === 'settings') return ok(await ownFacts(desk));
  if (given.do !== 'record') return refuse('invalid_body');
  // Tiles follow from the leaves: what is broken is made anew, with a fault that says so.
  if (given.found.some(({ kind }) => kind === 'tile')) await mendTiles(desk, 'verify');
  return ok({ fresh: await recordVerification(desk, given.result, given.found) });
};

const here = async (given: Input, config: Config, { say, ask }: Here): Promise<Result<Verified>> => {
  if (given.do !== 'verify') return refuse('invalid_body');
  const own = await ask({ do: 'settings' });
  if (!own.ok) return own;
  const resume = given.resume ? await readProgress(config) : null;
  if (given.resume && !resume) say('There is nothing verified before to go on from; everything is verified.');
  const { hashes } = given;
  const verified = await verifyHere(config, { say, hashes, resume, ...(own.value as OwnFacts) });
  const { findings, leftNamed: _named, warnings: _warnings, ...outcome } = verified;
  const recorded = await ask({ do: 'record', result: outcome, found: findings.map(faultOf) });
  return recorded.ok ? ok(verified) : recorded;
};

const report = (v: Verified): string => {
  const { faults: f } = v;
  const rows: readonly (readonly [string, string, number])[] = [
    ['chains: every event is what its hash says', `${v.events} events`, f.chain],
    ['tree: every event has its leaf, and the leaves their root', `${v.leaves} leaves`, f.tree],
    ['tiles: as the leaves give them', `${v.leaves} leaves`, f.tile],
    ['checkpoints: signed, and of this tree', `${v.checkpoints} checkpoints`, f.checkpoint],
    ['replay: the log gives what is stored', `${v.matches} matches`, f.replay],
    ['feeds: each item as the log tells, in its place', `${v.matches} matches`, f.feed],
    ['people, keys, rules: as the log tells', `${v.events} events`, f.standing],
    ['leads: each rests on its quorum', `${v.matches} matches`, f.quorum],
    ['evidence: independent under each lead', `${v.matches} matches`, f.evidence],
    ['exposures: nothing before its stage', `${v.matches} matches`, f.exposure],
    ['asides: each is the text that was logged', `${v.matches} matches`, f.aside],
    ['images: all there', `${v.images} images`, f.image],
    ['durability: as the desk needs it', `${v.settings} settings`, f.setting],
  ];
  const since = v.whole ? '' : ' What was verified before was taken from there.';
  return [
    table(
      ['check', 'looked at', 'faults'],
      rows.map(([name, looked, n]) => [name, looked, String(n)]),
    ),
    ...v.findings.map(({ check, where, what }) => `${check}: ${where}: ${what}`),
    ...v.warnings.map((what) => `warning: ${what}`),
    ...v.leftNamed.map((what) => `left behind: ${what}`),
    ...((v.left ?? 0) > 0
      ? [
          `${v.left} files or texts of purged matches are still there. No lead rests on them, and none is held back.`,
        ]
      : []),
    `The record ${v.verdict}, up to leaf ${v.size} (root ${v.root.slice(0, 16)}…).${since}`,
    ...(v.verdict === 'holds'
      ? []
      : ['No new lead is issued until a supervisor has acknowledged what was found (Log).']),
  ].join('\n');
};

export const verify = command<Input, Verified>({
  name: 'verify',
  usage: '[--hash-images] [--resume]',
  about:
    'Checks the whole record: logs, tree, checkpoints, replay, leads, images. Exit code 1 when something does not hold.',
  options: { 'hash-images': { type: 'boolean' }, resume: { type: 'boolean' } },
  input,
  read: (given) => {
    noWords(given);
    const { 'hash-images': hashes, resume } = given.values;
    if (hashes && resume) throw new UsageError('Images are hashed in a whole verification alone.');
    return { do: 'verify', hashes: hashes === true, resume: resume === true };
  },
  asked,
  here,
  show: report,
  exitCode: (v) => (v.verdict === 'holds' ? 0 : 1),
});

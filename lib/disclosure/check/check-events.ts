import { Broken, type Finding } from '@/lib/disclosure/check/finding';
import { type Files, parsed, textAt } from '@/lib/disclosure/check/read-json';
import { type EventLine, isWhole } from '@/lib/disclosure/lines';
import type { Manifest } from '@/lib/disclosure/manifest';
import { PATHS } from '@/lib/disclosure/paths';
import { canonical } from '@/lib/ledger/canonical';
import { GENESIS, sha256 } from '@/lib/ledger/chain';

const isLine = (value: unknown): value is EventLine => {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Record<string, unknown>;
  if (typeof line.seq !== 'number' || !/^[0-9a-f]{64}$/.test(String(line.hash))) return false;
  return typeof line.event === 'object' ? line.event !== null : typeof line.withheld === 'string';
};

/** @throws Broken naming the line */
export const readLines = (files: Files): readonly EventLine[] => {
  const text = textAt(files, PATHS.events);
  if (!text.endsWith('\n')) throw new Broken(PATHS.events, 'Its last line is not whole.');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, i) => {
      const value = parsed(line, PATHS.events);
      if (!isLine(value) || canonical(value) !== line)
        throw new Broken(PATHS.events, `Line ${i + 1} is not an event in canonical form.`);
      return value;
    });
};

const judge = (line: EventLine, index: number, before: string, matchId: string): string | null => {
  if (line.seq !== index + 1) return `Event ${index + 1} is missing; event ${line.seq} stands in its place.`;
  if (!isWhole(line)) return null;
  const { event } = line;
  if (sha256(canonical(event)) !== line.hash)
    return `Event ${line.seq} was changed: its hash is not that of its content.`;
  if (event.seq !== line.seq) return `Event ${line.seq} calls itself event ${event.seq}.`;
  if (event.matchId !== matchId) return `Event ${line.seq} belongs to another match.`;
  if (event.prev !== before) return `Event ${line.seq} does not follow the event before it.`;
  return null;
};

/** Each event is what its hash says and names the one before it; a withheld one stands as its hash. */
export const checkEvents = (lines: readonly EventLine[], manifest: Manifest): readonly Finding[] => {
  let before = GENESIS;
  const found: string[] = [];
  for (const [index, line] of lines.entries()) {
    const fault = judge(line, index, before, manifest.matchId);
    if (fault) found.push(fault);
    before = line.hash;
  }
  if (lines.length !== manifest.events || before !== manifest.head)
    found.push('The last event is not the one at which the bundle was made: events were cut off or added.');
  return found.map((says) => ({ part: PATHS.events, says }));
};

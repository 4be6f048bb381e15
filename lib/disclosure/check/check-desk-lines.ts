import { Broken, type Finding } from '@/lib/disclosure/check/finding';
import { type Files, parsed, textAt } from '@/lib/disclosure/check/read-json';
import { PATHS } from '@/lib/disclosure/paths';
import {
  type DeskLine,
  isRights,
  isWholeDesk,
  lastSeq,
  type WithheldDeskLine,
} from '@/lib/disclosure/standing/desk-line';
import { canonical } from '@/lib/ledger/canonical';
import { GENESIS, sha256 } from '@/lib/ledger/chain';

const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

const isLine = (value: unknown): value is DeskLine => {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Record<string, unknown>;
  if (typeof line.stream !== 'string' || !/^[0-9a-f]{64}$/.test(String(line.hash))) return false;
  if (typeof line.event === 'object' && line.event !== null) return isNumber(line.seq);
  return isNumber(line.from) && isNumber(line.to) && typeof line.withheld === 'string';
};

/** Null of a bundle from before the desk's own events were carried. @throws Broken naming the line */
export const readDeskLines = (files: Files): readonly DeskLine[] | null => {
  if (!files.has(PATHS.standing)) return null;
  const text = textAt(files, PATHS.standing);
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new Broken(PATHS.standing, 'Its last line is not whole.');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, i) => {
      const value = parsed(line, PATHS.standing);
      if (!isLine(value) || canonical(value) !== line)
        throw new Broken(PATHS.standing, `Line ${i + 1} is not an event in canonical form.`);
      return value;
    });
};

const withheldFault = ({ stream, from, to }: WithheldDeskLine): string | null => {
  if (isRights(stream)) return `Event ${from} of ${stream} is withheld, which no event of that chain may be.`;
  return to < from ? `What is withheld of ${stream} ends before it begins.` : null;
};

const judge = (line: DeskLine, before: { readonly seq: number; readonly hash: string }): string | null => {
  const { stream } = line;
  const from = isWholeDesk(line) ? line.seq : line.from;
  if (from !== before.seq + 1)
    return `Event ${before.seq + 1} of ${stream} is missing; event ${from} stands in its place.`;
  if (!isWholeDesk(line)) return withheldFault(line);
  const { event } = line;
  if (sha256(canonical(event)) !== line.hash)
    return `Event ${from} of ${stream} was changed: its hash is not that of its content.`;
  if (event.seq !== from || event.stream !== stream)
    return `Event ${from} of ${stream} calls itself event ${event.seq} of ${event.stream}.`;
  // What is behind something withheld names its last hash, and so binds all of it.
  if (event.prev !== before.hash) return `Event ${from} of ${stream} does not follow the event before it.`;
  return null;
};

/** Each chain from its first event on, none left out: every event names the one before it, seen or withheld. */
export const checkDeskChains = (lines: readonly DeskLine[]): readonly Finding[] => {
  const ends = new Map<string, { readonly seq: number; readonly hash: string }>();
  const found: string[] = [];
  for (const line of lines) {
    const fault = judge(line, ends.get(line.stream) ?? { seq: 0, hash: GENESIS });
    if (fault) found.push(fault);
    ends.set(line.stream, { seq: lastSeq(line), hash: line.hash });
  }
  return found.map((says) => ({ part: PATHS.standing, says }));
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDeskChains } from '@/lib/disclosure/check/check-desk-lines';
import { type DeskLine, DISCLOSED, isWholeDesk, READ } from '@/lib/disclosure/standing/desk-line';
import { discloseStanding } from '@/lib/disclosure/standing/disclose-standing';
import { DESK_EVENT_KINDS, type DeskEventKind } from '@/lib/domain/desk-event';
import { T0 } from '@/lib/domain/testing/build';
import { GENESIS, link } from '@/lib/ledger/chain';
import type { StoredDeskEvent } from '@/lib/ports/desk-store';

const READABLE: ReadonlySet<string> = new Set(READ);

/** A chain of these kinds as the desk would have written it, told of its disclosure at the end. */
const stored = (stream: string, kinds: readonly DeskEventKind[]): readonly StoredDeskEvent[] => {
  let prev = GENESIS;
  return [...kinds, DISCLOSED].map((kind, i): StoredDeskEvent => {
    const salt = i % 3 === 0 ? null : `${i}`.padStart(32, '0');
    const body = {
      stream,
      seq: i + 1,
      kind,
      at: T0,
      by: { kind: 'system', id: 'desk' },
      data: { i },
    } as const;
    const chained = link(prev, { ...body, salt: salt ?? undefined });
    prev = chained.hash;
    return { ...body, ...chained, salt };
  });
};

const disclosed = (stream: string, kinds: readonly DeskEventKind[]): readonly DeskLine[] =>
  discloseStanding(stored(stream, kinds).filter(({ kind }) => READABLE.has(kind)));

const kinds = fc.array(fc.constantFrom(...DESK_EVENT_KINDS), { maxLength: 12 });
const RIGHTS_KINDS = ['person.roles_set', 'qualification.granted', 'qualification.revoked'] as const;

describe('the chains of the desk that a bundle holds', () => {
  it('hold together, whatever is withheld of them', () => {
    fc.assert(
      fc.property(kinds, kinds, (one, other) => {
        const lines = [...disclosed('person:a', one), ...disclosed('lane:b', other)];
        expect(checkDeskChains(lines)).toEqual([]);
        const shown = lines.flatMap((line) => (isWholeDesk(line) ? [line.event.kind] : []));
        expect(shown.filter((kind) => !READABLE.has(kind) || kind === 'person.added')).toEqual([]);
      }),
    );
  });

  it('lack no line, have none twice, and none in another place, unseen', () => {
    fc.assert(
      fc.property(kinds, fc.nat(), fc.nat(), (given, a, b) => {
        const lines = disclosed('person:a', given);
        const [i, j] = [a % lines.length, b % lines.length];
        const last = i === lines.length - 1;
        // What is cut off behind the last line is found by where the chain has to end (check-standing).
        if (!last) expect(checkDeskChains(lines.toSpliced(i, 1))).not.toEqual([]);
        expect(checkDeskChains(lines.toSpliced(i, 0, lines[i] as DeskLine))).not.toEqual([]);
        if (i === j) return;
        const swapped = lines.with(i, lines[j] as DeskLine).with(j, lines[i] as DeskLine);
        expect(checkDeskChains(swapped)).not.toEqual([]);
      }),
    );
  });

  it('say of each event what was hashed', () => {
    fc.assert(
      fc.property(kinds, fc.nat(), (given, n) => {
        const lines = disclosed('person:a', given);
        const i = n % lines.length;
        const line = lines[i] as DeskLine;
        const next = lines[i + 1];
        const hash = line.hash.replace(/^./, (c) => (c === '0' ? '1' : '0'));
        // Of what is withheld in a row the last is bound, and with it, once they are opened, all.
        if (isWholeDesk(line) || (next && isWholeDesk(next)))
          expect(checkDeskChains(lines.with(i, { ...line, hash }))).not.toEqual([]);
        if (!isWholeDesk(line)) return;
        const event = { ...line.event, data: { expiresAt: 'later' } };
        expect(checkDeskChains(lines.with(i, { ...line, event }))[0]?.says).toContain('was changed');
      }),
    );
  });

  it('cannot hide an event of a chain of rights as a withheld one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...RIGHTS_KINDS), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (given, n) => {
          const events = stored('rights:a', given);
          expect(checkDeskChains(discloseStanding(events))).toEqual([]);
          const without = events.toSpliced(n % given.length, 1);
          expect(checkDeskChains(discloseStanding(without)).map(({ says }) => says)).toEqual([
            expect.stringMatching(
              /^Event \d+ of rights:a is withheld, which no event of that chain may be\.$/,
            ),
          ]);
        },
      ),
    );
  });

  it('need an end', () => {
    expect(() => discloseStanding(stored('rights:a', []).slice(0, 0))).toThrow('no event of its disclosure');
  });
});

import { describe, expect, it } from 'vitest';
import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import { aWorksheet } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';

/** The log as it was written before worksheets named aids, dispositions held pins, seals kept a view and matches said what their provider asks for. */
const asWrittenBefore = (log: readonly NewEvent[]): readonly NewEvent[] =>
  JSON.parse(JSON.stringify(log), (key, value) =>
    key === 'under' || key === 'pins' || key === 'view' || key === 'cautions' ? undefined : value,
  );

describe('a log that an earlier version wrote', () => {
  it('replays to dispositions without pins, findings without an aid, seals without a view', () => {
    const { log, state } = new Play().approve('p1');
    const older = asWrittenBefore(log);
    expect(JSON.stringify(older)).not.toMatch(/"(under|pins|view|cautions)"/);
    const replayed = evolveAll(null, older);
    expect(replayed).toEqual(state);
    expect(replayed.dispositions.map((d) => d.pins)).toEqual([[], []]);
    expect(replayed.dispositions[0]?.worksheet).toEqual(aWorksheet());
    expect(replayed.reviews.map((r) => [r.sealedView, r.onlyUnderAid])).toEqual([[null, []]]);
  });
});

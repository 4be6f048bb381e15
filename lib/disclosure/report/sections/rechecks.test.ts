import { describe, expect, it } from 'vitest';
import type { EventLine } from '@/lib/disclosure/lines';
import { matterOf } from '@/lib/disclosure/report/matter';
import { rechecks } from '@/lib/disclosure/report/sections/rechecks';
import type { Stated } from '@/lib/disclosure/stated';
import { aPolicy } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';

const said = (play: Play): string => {
  const lines = play.log.map((event, i) => ({
    ...{ seq: i + 1, hash: `${i}` },
    event: { ...event, matchId: play.state.match.id, seq: i + 1, prev: '' },
  })) as unknown as readonly EventLine[];
  const stated = { people: [], integrators: [] } as unknown as Stated;
  return JSON.stringify(rechecks(matterOf({ lines, stated, policies: [aPolicy()], standing: null })));
};
const approved = () => new Play().approve('p1').approve('p2');

describe('what a report says of blind re-reviews', () => {
  it('is nothing of a match that was never drawn', () => {
    expect(said(approved())).toBe('[]');
  });

  it('is that one was drawn, and no more while it is open', () => {
    const open = said(approved().do('desk', { do: 'draw_recheck' }));
    expect(open).toContain('by chance');
    expect(open).toContain('It is not answered yet.');
    expect(open).not.toMatch(/Vote|Sealed|qualification/);
  });

  it('is how it was answered, by whom qualified, and concluded, and never by whom', () => {
    const play = approved()
      .do('desk', { do: 'draw_recheck' })
      .do('desk', { do: 'answer_recheck', verdict: 'reject', opinion: -3 });
    const answered = said(play);
    expect(answered).toContain('face-review');
    expect(answered).toContain('Strong support for different persons (-3)');
    expect(answered).toContain('No supervisor has concluded');
    expect(answered).not.toContain('"again"');
    const concluded = said(play.do('s', { do: 'conclude_recheck', finding: 'decision_wrong' }));
    expect(concluded).toContain('the decision was wrong');
    expect(concluded).toContain('looked at both');
  });

  it('is that nobody did it, where nobody did', () => {
    const play = approved()
      .do('desk', { do: 'draw_recheck' })
      .do('desk', { do: 'answer_recheck', verdict: null, opinion: 0 });
    expect(said(play)).toContain('It was not done');
  });
});

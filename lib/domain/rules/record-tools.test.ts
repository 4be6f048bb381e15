import { describe, expect, it } from 'vitest';
import { anAnalysis } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';

const atComparison = () =>
  new Play().do('p1', { do: 'claim' }).do('p1', { do: 'analyse', analysis: anAnalysis() });

describe('the record of image tools', () => {
  it('names person, stage, tool, candidate and seconds, and leaves the decision’s version alone', () => {
    const play = atComparison();
    const { version } = play.state.match;
    play.do('p1', { do: 'record_tools', candidate: 'a', stage: 'comparison' });
    expect(play.log.at(-1)).toMatchObject({
      kind: 'tools.used',
      data: { person: 'p1', stage: 'comparison', uses: [{ tool: 'overlay', candidate: 'a', seconds: 7 }] },
    });
    expect(play.state.match.version).toBe(version);
  });

  it('takes what was used at a stage that was left since, and nothing of a stage not reached', () => {
    const play = atComparison();
    expect(play.try('p1', { do: 'record_tools', candidate: null, stage: 'analysis' })).toBeNull();
    expect(play.try('p1', { do: 'record_tools', candidate: null, stage: 'decision' })?.code).toBe(
      'wrong_stage',
    );
  });

  it('takes nothing from others, nor about candidates that are not there', () => {
    const play = atComparison();
    expect(play.try('p2', { do: 'record_tools', candidate: null })?.code).toBe('lease_lost');
    expect(play.try('p1', { do: 'record_tools', candidate: 'ghost' })?.code).toBe('not_found');
  });
});

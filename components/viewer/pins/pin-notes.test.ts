import { describe, expect, it } from 'vitest';
import * as text from '@/components/text/en';
import { DIALS } from '@/components/viewer/dials';
import { pinNotes } from '@/components/viewer/pins/pin-notes';

const words = text.viewer.pins;
const markOf = (side: string) => (side === 'probe' ? 'Q-1' : 'S-1');
const pin = { id: 'p3', component: 'ears', probe: [1, 1], candidate: [2, 2] } as const;
const NONE = {
  draft: { pins: [], half: null },
  frozen: false,
  picked: null,
  component: 'ears',
  waiting: null,
  full: false,
} as const;
type Told = Parameters<typeof pinNotes>[0];
const notes = (
  change: Partial<Told>,
  mode: 'side' | 'curtain' | 'overlay' | 'blink' = 'side',
  overlay = 0.5,
) => pinNotes({ ...NONE, ...change }, { mode, dials: { ...DIALS, overlay } }, markOf);

describe('pinNotes', () => {
  it('lead from the group to the first place and to its partner', () => {
    expect(notes({ component: null })).toEqual([words.needsGroup]);
    expect(notes({})).toEqual([words.first]);
    expect(notes({ waiting: 'candidate' })).toEqual([words.partner('S-1')]);
  });

  it('say which image a press goes to where both lie in one frame', () => {
    expect(notes({}, 'curtain')).toEqual([words.first, words.joint.curtain]);
    expect(notes({}, 'overlay', 0.6)).toEqual([words.first, words.joint.overlay('S-1')]);
    expect(notes({}, 'overlay', 0.4)).toEqual([words.first, words.joint.overlay('Q-1')]);
    expect(notes({ waiting: 'probe' }, 'overlay', 0.6)).toContain(words.joint.overlay('Q-1'));
  });

  it('name the pin that keys move, and say when there is nothing to do', () => {
    const picked = { id: 'p3', side: 'candidate' } as const;
    expect(notes({ draft: { pins: [pin], half: null }, picked })).toEqual([words.picked('3', 'S-1')]);
    expect(notes({ frozen: true, picked })).toEqual([words.frozen]);
    expect(notes({ full: true })).toEqual([words.full]);
  });
});

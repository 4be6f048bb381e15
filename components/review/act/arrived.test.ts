import { describe, expect, it } from 'vitest';
import { arrived } from '@/components/review/act/arrived';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Stage } from '@/lib/domain/review';

const view = (stage: Stage, part: Partial<ReviewView> = {}): ReviewView =>
  ({
    stage,
    version: 1,
    pending: null,
    disproofs: [],
    candidates: null,
    evidence: null,
    ...part,
  }) as ReviewView;
const disposed = (at: string | null) =>
  view('comparison', { candidates: [{ key: 'c 1', disposition: at ? { at } : null }] as never });
const pending = view('decision', { pending: { ballot: {} as never, countsAt: 't', waits: false } });
const at = (path: string) => ({ path });

describe('whether an act had arrived', () => {
  it.each([
    ['comparison-finish', 'comparison', 'opinion'],
    ['seal', 'opinion', 'evidence'],
    ['evidence-finish', 'evidence', 'decision'],
  ] as const)('%s has, once the stage after it is reached', (path, from, to) => {
    expect(arrived(at(path), view(from), view(from))).toBe(false);
    expect(arrived(at(path), view(from), view(to))).toBe(true);
  });

  it('an analysis has, once there is one: an unsuitable probe’s stays at its stage', () => {
    const analysed = view('analysis', { analysis: {} as never });
    expect(
      arrived(at('analysis'), view('analysis', { analysis: null }), view('analysis', { analysis: null })),
    ).toBe(false);
    expect(arrived(at('analysis'), view('analysis', { analysis: null }), analysed)).toBe(true);
  });

  it('a disposition has, once that candidate’s is another', () => {
    const act = at('candidates/c%201/disposition');
    expect(arrived(act, disposed(null), disposed(null))).toBe(false);
    expect(arrived(act, disposed(null), disposed('t1'))).toBe(true);
    expect(arrived(act, disposed('t1'), disposed('t1'))).toBe(false);
    expect(arrived(act, disposed('t1'), disposed('t2'))).toBe(true);
  });

  it('an item has been opened, an attempt recorded, a vote cast or taken back', () => {
    const item = (opened: boolean) => view('evidence', { evidence: [{ key: 'e1', opened }] as never });
    expect(arrived(at('evidence/e1/open'), item(false), item(false))).toBe(false);
    expect(arrived(at('evidence/e1/open'), item(false), item(true))).toBe(true);
    const one = view('decision', { disproofs: [{}] as never });
    expect(arrived(at('disproofs'), view('decision'), one)).toBe(true);
    expect(arrived(at('disproofs'), one, one)).toBe(false);
    expect(arrived(at('vote'), view('decision'), pending)).toBe(true);
    expect(arrived(at('vote'), view('decision'), view('decision'))).toBe(false);
    expect(arrived(at('take-back'), pending, view('decision'))).toBe(true);
  });

  it('takes nobody else’s change for it', () => {
    expect(arrived(at('seal'), view('opinion'), view('opinion', { version: 9 }))).toBe(false);
    expect(arrived(at('unheard-of'), view('opinion'), view('decision'))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flaggedForSupervisors, foundOnlyUnderAid, onlyUnderAid } from '@/lib/domain/flag';
import { anAnalysis, aState, aWorksheet, noBallot } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { AIDS, FINDINGS, type Worksheet } from '@/lib/domain/worksheet';

const nose = (under: 'blink' | null): Worksheet => ({
  nose: { finding: 'similar', note: '', causes: [], under },
});

describe('similarities found only under an aid', () => {
  it.each<[string, Worksheet, boolean]>([
    ['none at all', {}, false],
    ['every one of them', aWorksheet('similar', {}, 'overlay'), true],
    ['under different aids', { ...aWorksheet('similar', {}, 'curtain'), ...nose('blink') }, true],
    ['all but one', { ...aWorksheet('similar', {}, 'overlay'), ...nose(null) }, false],
    ['only differences', aWorksheet('dissimilar_unexplained', {}, 'overlay'), false],
    ['differences side by side', { ...aWorksheet('dissimilar_explainable'), ...nose('blink') }, true],
  ])('%s', (_, worksheet, is) => {
    expect(onlyUnderAid(worksheet)).toBe(is);
  });

  it('holds exactly when there are some and none was found side by side', () => {
    const entry = fc.record({
      finding: fc.constantFrom(...FINDINGS),
      note: fc.constant(''),
      causes: fc.constant([]),
      under: fc.constantFrom(null, ...AIDS),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('nose', 'ears', 'scars', 'chin_jawline'), entry), (sheet) => {
        const similar = Object.values(sheet).filter((e) => e.finding === 'similar');
        const side = similar.filter((e) => e.under === null);
        expect(onlyUnderAid(sheet)).toBe(similar.length > 0 && side.length === 0);
      }),
    );
  });
});

const compare = (play: Play, who: string, under: 'overlay' | null) => {
  for (const candidate of ['a', 'b']) {
    const worksheet = candidate === 'a' ? aWorksheet('similar', {}, under) : aWorksheet();
    play.do(who, { do: 'dispose', choice: { candidate, choice: 'retained', differences: [], worksheet } });
  }
  return play.do(who, { do: 'finish_comparison' });
};
const comparing = () =>
  new Play().do('p1', { do: 'claim' }).do('p1', { do: 'analyse', analysis: anAnalysis() });
const sealedBy = (who: 'p1', under: 'overlay' | null) =>
  compare(comparing(), who, under).do(who, { do: 'seal', opinions: { a: 2, b: -1 } });

describe('the seal', () => {
  it('tells of the candidates that this is so for, in the same write', () => {
    const play = sealedBy('p1', 'overlay');
    expect(play.log.slice(-2).map((e) => e.kind)).toEqual(['opinions.sealed', 'decision.flagged']);
    expect(play.state.reviews[0]?.onlyUnderAid).toEqual(['a']);
    expect(sealedBy('p1', null).log.at(-1)?.kind).toBe('opinions.sealed');
    expect(foundOnlyUnderAid(sealedBy('p1', null).state.dispositions)).toEqual([]);
  });

  it('keeps what the screen showed, and nothing where there was none', () => {
    const view = {
      candidate: 'a',
      mode: 'overlay',
      linked: true,
      equalEyes: false,
      loupe: false,
      grid: true,
    } as const;
    const image = { ref: 'probe', x: 1.5, y: 2, zoom: 0.5, rotation: 90, mirror: true } as const;
    const levels = { brightness: 1, contrast: 1, gamma: 1, greyscale: false };
    const play = compare(comparing(), 'p1', null);
    const shown = { ...view, images: [{ ...image, ...levels }] };
    const foreign = { ...shown, candidate: 'ghost' };
    expect(play.try('p1', { do: 'seal', opinions: { a: 2, b: -1 }, view: foreign })?.code).toBe(
      'invalid_body',
    );
    const ghost = { ...shown, images: [{ ...image, ...levels, ref: 'ghost' }] };
    expect(play.try('p1', { do: 'seal', opinions: { a: 2, b: -1 }, view: ghost })?.code).toBe('invalid_body');
    play.do('p1', { do: 'seal', opinions: { a: 2, b: -1 }, view: shown });
    expect(play.state.reviews[0]?.sealedView).toEqual(shown);
    expect(sealedBy('p1', null).state.reviews[0]?.sealedView).toBeNull();
  });
});

describe('the supervisors’ list', () => {
  it('marks a match once its round is over, and not while a colleague may still seal', () => {
    const play = sealedBy('p1', 'overlay');
    expect(flaggedForSupervisors(play.state)).toBe(false);
    play.do('p1', { do: 'finish_evidence' }).cast('p1', noBallot('reject')).count();
    expect(flaggedForSupervisors(play.state)).toBe(false);
    play.vote('p2', 'reject');
    expect(play.state.match.status).toBe('rejected');
    expect(flaggedForSupervisors(play.state)).toBe(true);
    expect(flaggedForSupervisors(aState({ status: 'rejected' }))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type DispositionDraft,
  dispositionBody,
  startingDisposition,
  withFinding,
} from '@/components/review/comparison/disposition-draft';
import { changedSinceSaved } from '@/components/review/comparison/unsaved-changes';
import type { CandidateView } from '@/lib/domain/projection-view';
import type { Disposition } from '@/lib/domain/review';
import { COMPONENTS, type Worksheet } from '@/lib/domain/worksheet';

const sheet = COMPONENTS.reduce<Worksheet>((all, { key }) => withFinding(all, key, 'similar'), {});
const draft: DispositionDraft = { ...startingDisposition(null), choice: 'retained', worksheet: sheet };
const image = {
  ...{ ref: 'a', mark: 'S-1', width: 1, height: 1, faceBox: null },
  ...{ landmarks: null, pose: null, capturedAt: null },
};
/** The candidate after its draft was saved; null: it never was. */
const candidate = (saved: DispositionDraft | null): CandidateView => {
  const body = saved && dispositionBody(saved);
  const own = { round: 1, person: 'p1', candidate: 'a', opinion: null, at: 't' };
  const disposition: Disposition | null = body && { ...own, ...body };
  return { key: 'a', image, disposition, identity: null, score: null };
};
const changed = (to: Partial<DispositionDraft>, saved: DispositionDraft = draft) =>
  changedSinceSaved(candidate(saved), { ...saved, ...to });

describe('changes since a candidate was saved', () => {
  it('are a finding, a note, a pin, the other choice', () => {
    const pin = { id: 'p1', component: 'ears', probe: [1, 1], candidate: [1, 1] } as const;
    expect(changed({ worksheet: withFinding(sheet, 'ears', 'dissimilar_unexplained') })).toBe(true);
    expect(changed({ pins: [pin] })).toBe(true);
    expect(changed({ choice: 'excluded' })).toBe(true);
    const excluded: DispositionDraft = {
      ...{ ...draft, choice: 'excluded', differences: [{ component: 'ears', note: 'lobe' }] },
    };
    expect(changed({ differences: [{ component: 'ears', note: 'lobe free' }] }, excluded)).toBe(true);
  });

  it('are neither what was saved, nor half a pin, nor an empty line', () => {
    expect(changed({})).toBe(false);
    expect(changedSinceSaved(candidate(draft), undefined)).toBe(false);
    expect(changed({ half: { component: 'ears', side: 'probe', at: [1, 1] } })).toBe(false);
    expect(changed({ differences: [] })).toBe(false);
  });

  it('are none before anything was saved', () => {
    expect(changedSinceSaved(candidate(null), draft)).toBe(false);
  });

  it('are none in a draft that is older than the record of aids', () => {
    const older = Object.fromEntries(
      Object.entries(sheet).map(([key, { under: _, ...entry }]) => [key, entry]),
    );
    expect(changedSinceSaved(candidate(draft), { ...draft, worksheet: older })).toBe(false);
  });
});

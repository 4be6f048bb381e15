import type { ReviewView } from '@/lib/domain/projection-view';
import { COMPONENTS } from '@/lib/domain/worksheet';
import type { AcknowledgedKind } from './acknowledged';

const GOOD = {
  ...{ suitability: 'good', faceConfirmed: true, sharpness: 'good', pose: 'good', light: 'good' },
  ...{ occlusion: 'good', notes: '' },
};
const SIMILAR = { finding: 'similar', note: '', causes: [] };
const worksheet = Object.fromEntries(COMPONENTS.map(({ key }) => [key, SIMILAR]));
const RETAINED = { choice: 'retained', differences: [], worksheet };
const EXCLUDED = {
  choice: 'excluded',
  differences: [{ component: 'ears', note: 'The lobe differs.' }],
  worksheet: null,
};

interface Step {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly noted: readonly [AcknowledgedKind, string?];
}

/** What comes next in this review, read off the screen's own data: a review goes on where the crash left it. */
export const nextStep = (view: ReviewView, named: string | null): Step => {
  const post = (path: string, noted: Step['noted'], body?: unknown): Step => ({
    ...{ method: 'POST', path, noted },
    ...(body === undefined ? {} : { body }),
  });
  switch (view.stage) {
    case 'analysis':
      return post('/analysis', ['analysis'], GOOD);
    case 'comparison': {
      const open = view.candidates?.find(({ disposition }) => disposition === null);
      if (!open) return post('/comparison-finish', ['comparison']);
      const path = `/candidates/${open.key}/disposition`;
      const body = open.key === named ? RETAINED : EXCLUDED;
      return { method: 'PUT', path, body, noted: ['disposition', open.key] };
    }
    case 'opinion':
      return post('/seal', ['seal'], { opinions: named ? { [named]: 2 } : {} });
    case 'evidence': {
      const item = view.evidence?.find(({ openable }) => openable);
      return item
        ? post(`/evidence/${item.key}/open`, ['evidence', item.key])
        : post('/evidence-finish', ['evidence finished']);
    }
    case 'decision': {
      const tried = { attempt: 'Another height', result: 'does_not_disprove', note: '' };
      return post('/disproofs', ['disproof', named ?? ''], { candidate: named, ...tried });
    }
  }
};

/** Relies on all that counts for the candidate that it approves; rejects where there is none. */
export const ballotFor = (view: ReviewView, named: string | null) => {
  const relied = named
    ? (view.evidence ?? []).filter(({ content }) => content?.counts && content.direction === 'supports')
    : [];
  const keys = relied.map(({ key }) => key);
  return {
    ...{ verdict: named ? 'approve' : 'reject', candidate: named, limits: '', answers: {} },
    ...{ reasons: 'The ears and a mole were compared.', reliedUpon: keys, originsConfirmed: keys },
  };
};

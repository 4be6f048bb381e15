import { describe, expect, it } from 'vitest';
import { exposedItems } from '@/lib/domain/exposed';
import { canary, NUMBERS, OTHERS_OPINION } from '@/lib/domain/testing/canaries';
import { canaryState } from '@/lib/domain/testing/canary-state';
import {
  adjudicates,
  always,
  compared,
  decides,
  evidence,
  machine,
  never,
  sealed,
  VIEWERS,
  type Viewer,
  viewOf,
  type When,
} from '@/lib/domain/testing/viewers';

const names = (when: When, ...list: readonly string[]): readonly (readonly [string, When])[] =>
  list.map((name) => [canary(name), when] as const);
const numbers = (
  when: When,
  ...list: readonly (keyof typeof NUMBERS)[]
): readonly (readonly [string, When])[] => list.map((name) => [String(NUMBERS[name]), when] as const);
const of = (who: string, ...fields: readonly string[]): readonly string[] =>
  fields.map((field) => `${who}.${field}`);

/**
 * When a reviewer may be served what, written from product.md "The six promises" 2 and references.md A-20..A-25,
 * without a look at the rule. Whatever the state holds and this table does not name fails the last test below.
 */
const TABLE: readonly (readonly [string, When])[] = [
  ...names(always, 'match.id', 'match.lane', 'policy.name', 'my.endsAt', 'my.analysis'),
  ...names(
    always,
    'probe.capturedAt',
    'probe.quality',
    'probe.step',
    'probe.stepNote',
    'opened.kind',
    'closed.kind',
  ),
  ...numbers(always, 'quality', 'box'),
  ...names(
    never,
    'match.integrator',
    'match.digest',
    'match.consentRef',
    'match.receivedAt',
    'match.queuedAt',
  ),
  ...names(
    never,
    'match.decidedAt',
    'match.reservedFor',
    'match.reservedUntil',
    'probe.sha256',
    'probe.asSearched',
  ),
  ...names(
    never,
    'toucher',
    'keyHolder',
    'policy.qualification',
    'old.lease',
    'old.token',
    'old.endsAt',
    'my.lease',
  ),
  ...names(
    never,
    'my.token',
    'my.lease.startedAt',
    'my.startedAt',
    'void.reason',
    'lead.id',
    'lead.reason',
    'lead.dissent',
    'lead.rejections',
    ...of('caution', 'id', 'says', 'source'),
    'redeemer.lead',
    'redeemer.integrator',
    'redeemer.firstAt',
    'redeemer.toldAt',
    'redeemer.chaseAt',
    ...of('recheck', 'id', 'plan', 'ticket', 'drawnAt', 'answeredAt', 'concludedAt', 'concludedBy', 'words'),
  ),
  ...numbers(never, 'priority', 'candidateQuality'),
  ...names(compared, 'candidate.capturedAt', 'my.difference', 'my.worksheet', 'my.pin', 'my.disposedAt'),
  // What supervisors are told of a review is nobody's who reviews, its own person's included.
  ...['past', 'other', 'half', 'my'].flatMap((who) => names(never, ...of(who, 'sealedView', 'onlyUnderAid'))),
  ...['past', 'other', 'half'].flatMap((who) => names(never, `${who}.pin`)),
  ...numbers(compared, 'candidateBox'),
  ...names(never, 'candidate.sha256', 'candidate.quality'),
  ...names(
    evidence,
    'opened.key',
    'closed.key',
    'gone.key',
    'gone.reason',
    'opened.summary',
    'opened.source',
  ),
  ...names(evidence, 'opened.obtainedAt', 'opened.obtainedBy', 'opened.derivedFrom'),
  ...names(evidence, 'gone.kind'),
  ...names(never, ...of('closed', 'summary', 'source', 'obtainedAt', 'obtainedBy', 'derivedFrom')),
  ...names(
    never,
    ...['opened', 'closed'].flatMap((who) => of(who, 'paidBy', 'fileSha256', 'addedAt', 'addedBy')),
  ),
  ...names(
    sealed,
    'candidate.externalId',
    'candidate.label',
    'match.externalId',
    'match.repeats',
    'rejectedIn',
    'my.sealedAt',
  ),
  ...names(sealed, ...of('purpose', 'code', 'offence', 'legalBasis', 'caseRef', 'authorisation')),
  ...names(
    machine,
    'score.name',
    ...of('provider', 'name', 'operation', 'apiPath', 'requestId', 'sessionId', 'model'),
  ),
  ...names(
    machine,
    ...of('search', 'startedAt', 'endedAt'),
    ...of('database', 'name', 'version', 'criteria'),
  ),
  ...numbers(machine, 'score', 'min', 'max', 'rank', 'threshold', 'size', 'returned'),
  ...names(always, 'my.disproof', 'my.attempt', 'my.disproofNote'),
  ...names(decides, ...of('my', 'reasons', 'limits', 'reliedUpon', 'origins', 'answers', 'countsAt')),
  ...names(adjudicates, 'other.reasons'),
  [OTHERS_OPINION, adjudicates],
  ...['past', 'other', 'half'].flatMap((who) =>
    names(
      never,
      ...of(
        who,
        'person',
        'analysis',
        'startedAt',
        'sealedAt',
        'difference',
        'worksheet',
        'disposedAt',
        'limits',
        'reliedUpon',
        'origins',
      ),
    ),
  ),
  ...['past', 'other', 'half'].flatMap((who) =>
    names(
      never,
      ...of(who, 'answers', 'castAt', 'countedAt', 'countsAt', 'disproof', 'attempt', 'disproofNote'),
    ),
  ),
  ...names(never, 'past.reasons', 'half.reasons'),
];

const label = (v: Viewer): string =>
  `${v.kind}, ${v.stage}, ${v.reveal}, scores ${v.showScores ? 'shown' : 'never'}`;

describe('what leaves the server', () => {
  it.each(VIEWERS.map((viewer) => ({ viewer, label: label(viewer) })))('$label', ({ viewer }) => {
    const body = JSON.stringify(viewOf(viewer));
    const wrong = TABLE.filter(([mark, when]) => body.includes(mark) !== when(viewer)).map(
      ([mark, when]) => `${mark} should ${when(viewer) ? '' : 'not '}be there`,
    );
    expect(wrong).toEqual([]);
  });

  it('has a line in the table for everything that the state holds', () => {
    const marks = new Set(JSON.stringify(canaryState('decision', 'vote')).match(/~[^~"]+~/g));
    const lines = new Set(TABLE.map(([mark]) => mark));
    expect([...marks].filter((mark) => !lines.has(mark))).toEqual([]);
    expect(marks.size).toBeGreaterThan(80);
  });

  it('says what is masked exactly where something is', () => {
    const score = (v: Viewer) => viewOf(v).masked.some((m) => m.what === 'score and rank');
    for (const viewer of VIEWERS) expect(score(viewer)).toBe(!machine(viewer));
    expect(
      viewOf({ stage: 'decision', kind: 'adjudication', reveal: 'staged', showScores: true }).masked,
    ).toEqual([]);
  });
});

describe('an adjudicator', () => {
  it('also reads the vote of somebody who found the probe unsuitable and sealed nothing', () => {
    const view = viewOf(
      { stage: 'decision', kind: 'adjudication', reveal: 'staged', showScores: true },
      (s) => ({
        ...s,
        reviews: s.reviews.map((r) =>
          r.person === canary('other.person') ? { ...r, stage: 'analysis', sealedAt: null } : r,
        ),
        dispositions: s.dispositions.filter((d) => d.person !== canary('other.person')),
      }),
    );
    expect(view.others).toMatchObject([{ pseudonym: 'Reviewer A', verdict: 'approve', opinions: {} }]);
  });
});

describe('the exposure receipt', () => {
  it('names every group that the body holds', () => {
    for (const viewer of VIEWERS) {
      const items = exposedItems(viewOf(viewer));
      const expected = [
        ['probe', always],
        ['candidate:key-a', compared],
        ['identities', sealed],
        ['context', sealed],
        ['history', sealed],
        ['scores', machine],
        ['machine', machine],
        ['votes', adjudicates],
      ] as const;
      for (const [item, when] of expected) expect([item, items.includes(item)]).toEqual([item, when(viewer)]);
    }
  });
});

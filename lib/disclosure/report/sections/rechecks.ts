import { type Block, facts, heading, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { opinionText, spoken, time, yes } from '@/lib/disclosure/report/say';
import type { Recheck } from '@/lib/domain/recheck';
import { sayFinding, sayWhy } from '@/lib/domain/sampling/say-recheck';

const qualificationOf = (m: Matter, { recheck }: Recheck): string =>
  m.told.flatMap(({ event }) =>
    event?.kind === 'recheck.answered' && event.data.recheck === recheck ? [event.data.qualification] : [],
  )[0] ?? 'not recorded';

const sealed = ({ excluded, opinion }: Recheck): string =>
  excluded ? 'excluded' : opinion === null ? 'none' : opinionText(opinion);

const answer = (m: Matter, r: Recheck): Block => {
  if (r.answeredAt === null)
    return text('It is not answered yet. Until it is, nobody is told anything of what was found in it.');
  if (r.result === 'not_done')
    return text(`It was not done: what it reviews had moved on, or nobody took it (${time(r.answeredAt)}).`);
  return facts(
    ['recheck_answered_at', 'Answered at', time(r.answeredAt)],
    ['recheck_by', 'By one other person, who had to hold the qualification', qualificationOf(m, r)],
    ['recheck_result', 'Result', r.result ?? 'none'],
    ['recheck_verdict', 'Vote', r.verdict ?? 'none'],
    ['recheck_candidate', 'Candidate whom it approves', m.candidate(r.otherCandidate)],
    ['recheck_opinion', 'Sealed on the approved candidate', sealed(r)],
    ['recheck_against', 'Speaks against the lead', yes(r.against)],
  );
};

const conclusion = (m: Matter, { result, finding, words, concludedBy, concludedAt }: Recheck): Block[] => {
  if (result !== 'differs') return [];
  if (finding === null) return [text('No supervisor has concluded on the difference yet.')];
  return [
    facts(
      ['recheck_finding', 'A supervisor concluded', sayFinding(finding)],
      ['recheck_words', 'In the supervisor’s words', words ?? ''],
      ['recheck_concluded', 'Concluded', `${time(concludedAt)} by ${m.who(concludedBy ?? '')}`],
    ),
  ];
};

const one = (m: Matter, r: Recheck): readonly Block[] => [
  heading(`Blind re-review of round ${r.round}`),
  text(
    'The decision was drawn into a review by another person, who was told neither that it is one nor what had been decided. It changes no outcome by itself; where it speaks against an approval, it suspends the lead.',
  ),
  facts(
    ['recheck', 'Its own record on the desk', r.recheck],
    ['recheck_drawn', 'Drawn', `${time(r.drawnAt)}, ${sayWhy(r.why)}`],
    ['recheck_plan', 'By the sampling plan', `${r.plan}, version ${r.version}`],
    ['recheck_of', 'Outcome that was drawn', spoken(r.outcome)],
  ),
  answer(m, r),
  ...conclusion(m, r),
];

/** What blind re-reviews of this match came to; of a match that was never drawn there is nothing to say. */
export const rechecks = (m: Matter): readonly Block[] => m.state.rechecks.flatMap((r) => one(m, r));

import { reviewForms } from '@/components/text/review-forms';
import { reviewVote } from '@/components/text/review-vote';

export const review = {
  ...reviewForms,
  ...reviewVote,
  title: 'Review',
  theReview: 'the review',
  heading: (lane: string) => `Review in ${lane}`,
  probe: 'Probe',
  candidateNamed: (identity: { readonly label: string | null; readonly externalId: string } | null) =>
    identity ? `Candidate, ${identity.label ?? identity.externalId}` : 'Candidate',
  images: 'Images',
  candidates: 'Candidates',
  showCandidate: (mark: string, state: string) => `Show ${mark}, ${state.toLowerCase()}`,
  disposition: { open: 'To do', excluded: 'Excluded', retained: 'Retained' },
  stage: {
    analysis: 'Analysis',
    comparison: 'Comparison',
    opinion: 'Opinion',
    evidence: 'Evidence',
    decision: 'Decision',
  },
  rail: { label: 'Stages', now: 'you are here', later: 'later', sealed: 'sealed', done: 'done' },
  open: 'What is asked for and what is masked',
  required: {
    title: 'Evidence that this lane asks for',
    rule: (minimum: number, sources: number, votes: number) =>
      `For an approval: at least ${minimum} independent ${minimum === 1 ? 'item' : 'items'} from ${sources} ${
        sources === 1 ? 'source' : 'sources'
      }, and ${votes} ${votes === 1 ? 'vote' : 'votes'}.`,
    state: (present: boolean, required: boolean) =>
      `${present ? 'is there' : 'is not there'}${required ? ', required' : ''}`,
  },
  masked: {
    title: 'Masked for now',
    none: 'Nothing is masked any more.',
    until: (stage: string) => `from the ${stage.toLowerCase()} on.`,
    never: 'not in this lane.',
  },
  round: (n: number) => `Round ${n}`,
  adjudication: 'Adjudication',
  mode: { practice: 'Practice', sandbox: 'Sandbox' },
  minor: 'A minor may be shown',
  heldUntil: 'Held until',
  notHeld: 'You do not hold this match.',
  decided: 'Decided; waiting to count.',
  save: {
    saving: 'Saving the draft…',
    saved: 'Draft saved',
    offline: 'Not saved: no connection. It is kept here and sent when the connection is back.',
    refused: 'The desk does not take this draft. It is kept here; change it, or tell an operator.',
  },
  takenOver: (by: string) => `It is held by ${by} now.`,
  endedAt: 'Your hold ended at',
  claimAgain: 'Claim it again',
  toQueue: 'To the queue',
  missing: 'Still missing',
  release: {
    action: 'Release',
    title: 'Release this match?',
    explain:
      'It goes back to the queue for somebody else. Your drafts stay private; what you sealed stays sealed and counts as having seen it.',
    confirm: 'Release it',
  },
  handOver: {
    action: 'Hand over',
    title: 'Hand over to a colleague',
    explain:
      'The match is kept for this person for a while. They begin on their own: your drafts and opinions stay yours.',
    to: 'To whom',
    choose: 'Choose somebody',
    nobody: 'Nobody else may take this match now. Release it; the desk finds somebody.',
    confirm: 'Hand it over',
  },
  conflict: {
    action: 'I know this person',
    title: 'You know somebody in this match?',
    explain:
      'You need not say whom or how. Somebody else reviews it, and you will not see it again. The next match comes at once if one waits.',
    confirm: 'Yes, take it from me',
  },
} as const;

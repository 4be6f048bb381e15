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
  rail: {
    label: 'Stages',
    now: 'you are here',
    later: 'later',
    sealed: 'sealed',
    done: 'done',
    opens: (what: string) => `opens ${what}`,
  },
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
    offline: 'Not saved: no connection. Kept here, sent when it is back.',
    refused: 'The desk does not take this draft. It is kept here; change it, or tell an operator.',
    signed_out: 'Not saved: you are signed out. It is kept in this tab until you sign in again.',
  },
  signInAgain: 'Sign in again',
  lease: {
    over: 'Your hold is over, or about to be.',
    oneMinute: 'Yours for about a minute more; it is renewed while you work.',
    minutes: (n: number) => `Yours for about ${n} more minutes; it is renewed while you work.`,
  },
  lost: {
    otherTab: 'You opened this match in another tab.',
    otherTabRemedy: 'Go on there. To go on here instead, claim it again; the other tab then stops.',
    frozen: 'The form is closed; what you wrote stays in it.',
    reasons: {
      expired: 'The desk did not hear from this screen for too long.',
      released: 'It was released.',
      handed_over: 'It was handed over.',
      conflict: 'You declared that you know somebody in it.',
      voted: 'Your decision counts; the review is over.',
      match_closed: 'The match was closed.',
      stopped: 'The lane was stopped.',
    } as Record<string, string>,
  },
  apart: {
    title: 'You wrote this in another tab as well',
    explain: (what: string) =>
      `${what}: both versions are kept until you choose. Nothing is sent until then.`,
    swap: 'Show the other version',
    settle: 'Keep the one shown',
    parts: {
      analysis: 'The analysis',
      opinion: 'The opinions',
      disproof: 'The attempt to disprove',
      decision: 'The decision',
    } as Record<string, string>,
    disposition: (mark: string) => `The disposition of ${mark}`,
  },
  unsure: {
    asking: 'It is not known whether this arrived',
    askingHint:
      'The connection broke before the desk answered. This screen asks the desk as soon as it can be reached; until then the form waits. What you wrote stays in it.',
    askNow: 'Ask now',
    arrived: 'It had arrived. This is what the desk has.',
    missed: 'It did not arrive. Nothing was changed, and what you wrote is still here: send it again.',
  },
  changed: {
    title: 'What changed since you loaded it:',
    kept: 'The review above is as it is now, and your words are still in the form.',
  },
  imagesMissing: {
    title: (marks: string) => `The desk cannot read ${marks} from its storage`,
    held: 'The review is held until it can: nothing can be saved as done or sealed. Nothing is lost; what you write is kept as a draft.',
    tell: 'Tell an operator of this desk; supervisors see an alarm. The review goes on by itself once the image is back, or you release the match.',
  },
  covered: {
    blur: 'Images are blurred until the pointer or the focus is on them.',
    greyscale: 'Images are grey until the pointer or the focus is on them.',
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

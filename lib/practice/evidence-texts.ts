import type { PushEvidence } from '@/lib/practice/match-source';
import type { Purpose } from '@/lib/practice/practice-lanes';

/** Where an item comes from and what it says; whom it is about is added with the match. */
export type Words = Pick<PushEvidence, 'kind' | 'source' | 'summary'>;

/** What can be on file for one purpose. Neutral on purpose: an item tells what was noted, not what it proves. */
export interface Texts {
  readonly supports: readonly [Words, Words, Words];
  /** A second item of the first one's source. */
  readonly sameSource: Words;
  readonly contradicts: Words;
  readonly neutral: Words;
}

export const because: { readonly lineUp: Words; readonly second: Words } = {
  lineUp: {
    kind: 'line_up',
    source: 'Somebody who knows the enrolled person',
    summary: 'They were shown six pictures, this candidate’s among them, and pointed to it.',
  },
  second: {
    kind: 'second_comparison',
    source: 'Another comparison program',
    summary: 'The same probe was run through another program, which also listed this candidate.',
  },
};

const missing: Texts = {
  supports: [
    {
      kind: 'location_record',
      source: 'Regional transport company',
      summary:
        'A travel card registered to this person was used at the stop beside the camera, 25 minutes earlier.',
    },
    {
      kind: 'witness_account',
      source: 'Night shelter, evening staff',
      summary:
        'Staff describe a guest of this first name and height with a bandaged left wrist. They were shown no picture.',
    },
    {
      kind: 'document',
      source: 'Residents’ register',
      summary:
        'A sister’s address, three streets from the camera, was given as the forwarding address last spring.',
    },
  ],
  sameSource: {
    kind: 'location_record',
    source: 'Regional transport company',
    summary: 'The same travel card was topped up at a machine in that station on the day before.',
  },
  contradicts: {
    kind: 'document',
    source: 'Hospital administration',
    summary: 'This person is entered as an in-patient in another town on the day of the picture.',
  },
  neutral: {
    kind: 'document',
    source: 'Passport office',
    summary: 'The enrolled picture was taken for a passport; no later picture is on file.',
  },
};

const offence: Texts = {
  supports: [
    {
      kind: 'location_record',
      source: 'Car park operator',
      summary:
        'A vehicle registered to this person entered the car park eleven minutes before the recording.',
    },
    {
      kind: 'document',
      source: 'Shop till system',
      summary: 'A receipt with this person’s customer number was issued two floors below, in the same hour.',
    },
    {
      kind: 'witness_account',
      source: 'Neighbour, written statement',
      summary: 'Describes a jacket with a torn sleeve that this person often wears. Was shown no picture.',
    },
  ],
  sameSource: {
    kind: 'location_record',
    source: 'Car park operator',
    summary: 'The same vehicle left the car park 34 minutes after the recording.',
  },
  contradicts: {
    kind: 'document',
    source: 'Employer’s time clock',
    summary: 'This person’s card was used at work, 18 km away, twelve minutes before the recording.',
  },
  neutral: {
    kind: 'location_record',
    source: 'Network operator',
    summary: 'The telephone registered to this person was switched off on that evening.',
  },
};

const account: Texts = {
  supports: [
    {
      kind: 'device_record',
      source: 'Device register',
      summary: 'The request came from a telephone that has been enrolled to this account for two years.',
    },
    {
      kind: 'knowledge_check',
      source: 'Call centre, question log',
      summary: 'Two of three questions about earlier payments were answered as recorded.',
    },
    {
      kind: 'document',
      source: 'Postal service',
      summary: 'A letter with a code, sent to the address on file, was answered within four days.',
    },
  ],
  sameSource: {
    kind: 'device_record',
    source: 'Device register',
    summary: 'The same telephone was used for the last eleven sign-ins.',
  },
  contradicts: {
    kind: 'device_record',
    source: 'Mail gateway',
    summary: 'The account’s mail address was changed an hour before the request, from another country.',
  },
  neutral: {
    kind: 'document',
    source: 'Account file',
    summary: 'The enrolled picture is six years old.',
  },
};

export const texts: Readonly<Record<Purpose, Texts>> = {
  missing_person: missing,
  serious_offence: offence,
  account_recovery: account,
};

import type { About, Verdict } from '@/lib/disclosure/check/check-bundle';

/** `ab12 cd34 …`: as people read a fingerprint to each other. */
export const inGroups = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? hex;

export const HEADLINE = {
  valid: 'Valid: this bundle is whole and true to the log.',
  invalid: 'Not valid.',
} as const;

export const COMPARE =
  'Compare this fingerprint with one that you obtained from somewhere else than this bundle. If it differs, the bundle is true to a log, but not to the log of the desk that you mean.';

/** What a valid bundle leaves open. */
export const beyond = ({ desk }: About): readonly string[] => [
  'That the comparison of the faces was right. It shows what was done, by whom, in which order, and that nothing of it was changed afterwards.',
  'What was never recorded, and what is withheld: of that it shows the place in the record alone.',
  desk
    ? 'That a mark stands for a human being, and for the one of that name, and what roles persons have who did not review: that is the desk’s word.'
    : 'That names, roles and qualifications in stated.json are true: they are the desk’s word, because this bundle was made before its own events were carried.',
];

const whole = (events: number, withheld: number): string =>
  withheld === 0
    ? `${events}, all disclosed whole`
    : `${events}, of which ${withheld} are not disclosed whole`;

/** What a verdict is about, as labels and values. */
export const sayAbout = (about: About): readonly (readonly [string, string])[] => [
  ['Match', about.matchId],
  ['Made for', about.profile],
  ['Made at', about.madeAt.replace('T', ' ').replace('Z', ' UTC')],
  ['Events of the match', whole(about.events, about.withheld)],
  ...(about.desk
    ? [['Events of persons, rules', whole(about.desk.events, about.desk.withheld)] as const]
    : []),
  ['Original images', String(about.images)],
  ['Log', `${about.origin}, ${about.size} entries`],
  ['Root of the log', about.root],
];

/** The verdict as lines of text, for a command line. */
export const sayVerdict = ({ valid, findings, held, about }: Verdict): readonly string[] => [
  valid ? HEADLINE.valid : HEADLINE.invalid,
  ...findings.map((f) => `  ${f.part}: ${f.says}`),
  ...held.map((says) => `  holds: ${says}`),
  ...(about
    ? [
        ...sayAbout(about).map(([label, value]) => `${label}: ${value}`),
        ...about.keys.map((key) => `Key ${key.vkey}\n  fingerprint ${inGroups(key.fingerprint)}`),
        COMPARE,
      ]
    : []),
];

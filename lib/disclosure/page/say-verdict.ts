import type { Verdict } from '@/lib/disclosure/check/check-bundle';

/** `ab12 cd34 …`: as people read a fingerprint to each other. */
export const inGroups = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? hex;

export const HEADLINE = {
  valid: 'Valid: this bundle is whole and true to the log.',
  invalid: 'Not valid.',
} as const;

export const COMPARE =
  'Compare this fingerprint with one that you obtained from somewhere else than this bundle. If it differs, the bundle is true to a log, but not to the log of the desk that you mean.';

export const BEYOND = [
  'That the comparison of the faces was right. It shows what was done, by whom, in which order, and that nothing of it was changed afterwards.',
  'What was never recorded, and what is withheld: of that it shows the place in the record alone.',
  'That a mark stands for a human being, and for the one of that name, and what roles persons have who did not review: that is the desk’s word.',
] as const;

/** The verdict as lines of text, for a command line. */
export const sayVerdict = ({ valid, findings, held, about }: Verdict): readonly string[] => [
  valid ? HEADLINE.valid : HEADLINE.invalid,
  ...findings.map((f) => `  ${f.part}: ${f.says}`),
  ...held.map((says) => `  holds: ${says}`),
  ...(about
    ? [
        `Match ${about.matchId}, made for: ${about.profile}, at ${about.madeAt}.`,
        `${about.events} events, ${about.withheld} of them not disclosed whole; ${about.images} images.`,
        `Log ${about.origin}, ${about.size} entries, root ${about.root}.`,
        ...about.keys.map((key) => `Key ${key.vkey}\n  fingerprint ${inGroups(key.fingerprint)}`),
        COMPARE,
      ]
    : []),
];

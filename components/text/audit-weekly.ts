/** Strings of the weekly review of the log. */
export const weeklyText = {
  title: 'Weekly review',
  lead: 'Once a week a supervisor goes through what the log holds, writes down what was found, and signs it off.',
  loading: 'the weekly review',
  due: {
    title: 'Due',
    none: 'No week is due. The running one can be signed off once it is over.',
    line: (from: string, to: string) => `The week from ${from} to ${to}`,
    overdue: 'overdue',
    more: (n: number) =>
      n === 1 ? 'One more week waits behind this one.' : `${n} more weeks wait behind this one.`,
  },
  look: {
    title: (from: string, to: string) => `What to look at: ${from} to ${to}`,
    running: (from: string) => `The running week, since ${from}`,
    hint: 'Each line leads to these events. Weeks run from Monday to Sunday in UTC; the search over events has the days of your own zone.',
    columns: { what: 'What', n: 'Events' },
    atLeast: (n: string) => `${n} or more`,
  },
  sign: {
    title: 'Sign off',
    findings: 'Findings',
    findingsHint:
      'What you looked at, what was unusual, and what you did about it. It stays in the log, with your name.',
    password: 'Password',
    passwordHint: 'It confirms exactly this sign-off, once.',
    passwordPractice: 'On the practice desk your click is enough.',
    act: (from: string) => `Sign off the week from ${from}`,
    missing: {
      findings: 'Write what you found, even if it is nothing unusual.',
      password: 'Type your password.',
    },
    done: (from: string) => `The week from ${from} is signed off.`,
  },
  history: {
    title: 'Signed off',
    none: 'No week was signed off yet.',
    by: (who: string, at: string) => `Signed off by ${who}, ${at}`,
    held: 'What the log held',
  },
} as const;

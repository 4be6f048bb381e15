export const common = {
  product: 'Second Look',
  tagline: 'Where people decide what a face match is worth.',
  skip: 'Skip to the content',
  practice: 'Practice desk. Nothing here is real and no lead is valid.',
  stopped: (reason: string) => `The desk is stopped: ${reason} Two supervisors start it again.`,
  inDoubt: (n: number) =>
    n === 1
      ? 'A fault of the log is open: no new lead is issued until a supervisor has acknowledged it.'
      : `${n} faults of the log are open: no new lead is issued until a supervisor has acknowledged each.`,
  theDesk: 'The desk',
  weekDue: (n: number) =>
    n === 1 ? 'The weekly review of the log is due.' : `${n} weekly reviews of the log are due.`,
  sections: {
    queue: 'Queue',
    matches: 'Matches',
    overview: 'Overview',
    events: 'Events',
    'log-book': 'Log',
    'weekly-review': 'Weekly review',
    sampling: 'Sampling',
    lanes: 'Lanes',
    people: 'People',
    integrators: 'Integrators',
    integration: 'Integration',
  },
  navigation: 'Sections',
  signedInAs: (name: string) => `Signed in as ${name}`,
  signOut: 'Sign out',
  lightLook: 'Light look',
  darkLook: 'Dark look',
  loading: (what: string) => `Loading ${what}…`,
  cancel: 'Cancel',
  close: 'Close',
  showPassword: 'Show what is typed',
  tryAgain: 'Try again',
  reason: 'Reason',
  reasonHint: 'It stays in the record, with your name.',
  offline: {
    detail: 'The desk did not answer.',
    remedy: 'Check the connection and try again. What you wrote is still here.',
  },
  fault: {
    detail: 'Something unexpected went wrong. Nothing was changed.',
    remedy: 'Try again; tell an operator if it goes on.',
  },
  notFound: {
    title: 'There is nothing here',
    body: 'The address leads nowhere, or it is not for you.',
    home: 'Go to your start page',
  },
  broken: {
    title: 'This page could not be shown',
    body: 'Something unexpected went wrong on this page. What was saved is saved.',
    again: 'Load it again',
  },
  never: 'never',
} as const;

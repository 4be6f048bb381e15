import type { Family, StatusClass } from '@/lib/domain/usage';

const families: Readonly<Record<Exclude<Family, 'pushed'>, string>> = {
  matches: 'Matches and evidence',
  images: 'Images',
  intake: 'Providers’ answers',
  events: 'Feed',
  leads: 'Leads',
  webhooks: 'Webhooks',
  sandbox: 'Sandbox',
  a2i: 'Amazon A2I',
  other: 'Other addresses',
};

const classes: Readonly<Record<StatusClass, string>> = {
  '2xx': 'Answered',
  '4xx': 'Refused',
  '5xx': 'Failed',
};

/** Strings of the page on which somebody who holds a key sees how their integration fares. */
export const integration = {
  title: 'Integration',
  lead: 'The integrators of which you hold a key: what is done with their keys, and what was refused. Of what they push you see nothing here.',
  loading: 'your integration',
  empty: 'You hold no key.',
  emptyNext: 'An administrator who names you as the holder of an integrator’s key opens this page for you.',
  families,
  classes,
  keys: {
    title: 'Keys',
    of: (name: string) => `Keys of ${name}`,
    hint: 'Yours are marked. A key and its successor both work until you retire the old one.',
    own: 'yours',
    begins: 'Begins with',
    scopes: 'Scopes',
    created: 'Made',
    used: 'Last used',
    state: 'State',
    never: 'Not in the last year',
    renew: 'Renew',
    renewOf: (prefix: string) => `Renew the key that begins with ${prefix}`,
    renewTitle: 'Make a successor',
    renewHelp: 'It may do what the old one may, or less, and ends when the old one ends.',
    renewConfirm: 'Make the key',
    missing: 'Choose at least one scope.',
    retire: 'Retire',
    retireOf: (prefix: string) => `Retire the key that begins with ${prefix}`,
    retireTitle: 'Retire this key',
    retireHelp:
      'Whatever uses it is refused from now on. This cannot be undone. With the last key that you hold, this page closes for you.',
  },
  usage: {
    title: 'Use',
    hint: 'Requests a day (UTC) with all keys of the integrator. Counted some seconds late; after a crash a few may be missing.',
    none: 'Nothing was asked in these two weeks.',
    chart: (from: string, until: string, total: number, refused: number) =>
      `Requests a day from ${from} to ${until}: ${total} in all, ${refused} of them refused or failed.`,
    most: (n: number) => `${n} a day`,
    asTable: 'Day by day',
    day: 'Day',
    part: 'Part of the API',
    pushed: 'Matches taken in',
    byPart: (name: string) => `Use by ${name} in two weeks`,
    byDay: (name: string) => `Use by ${name}, day by day`,
  },
  errors: {
    title: 'What was refused',
    hint: 'The last twenty, of thirty days at most: which problem, where, and its instance, by which an operator finds the request. Refused lines of a batch stand in its answer only.',
    of: (name: string) => `What was refused to ${name}`,
    none: 'Nothing was refused.',
    at: 'When',
    problem: 'Problem',
    route: 'Request',
    key: 'Key',
    instance: 'Instance',
  },
  webhooks: {
    title: 'Webhooks',
    hint: 'How the endpoints fare. A key with webhooks:manage changes them.',
    of: (name: string) => `Webhooks of ${name}`,
    none: 'No endpoint. The feed has everything, too.',
    endpoint: 'Endpoint',
    fares: 'Fares',
    fine: 'Nothing is wrong',
    quiet: 'Nothing was taken yet',
  },
} as const;

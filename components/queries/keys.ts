/** All query keys of the screens; what is invalidated together begins alike. */
export const keys = {
  me: ['me'],
  preferences: ['preferences'],
  practice: ['practice'],
  queue: ['queue'],
  integration: ['integration'],
  review: (matchId: string) => ['review', matchId],
  drafts: (matchId: string) => ['review', matchId, 'drafts'],
  colleagues: (matchId: string) => ['review', matchId, 'colleagues'],
  audit: {
    all: ['audit'],
    matches: (filter: Readonly<Record<string, string | undefined>>) => ['audit', 'matches', filter],
    match: (id: string) => ['audit', 'match', id],
    aside: (id: string, key: string) => ['audit', 'aside', id, key],
    lanes: ['audit', 'lanes'],
    events: (asked: string) => ['audit', 'events', asked],
    actors: ['audit', 'actors'],
  },
  admin: {
    all: ['admin'],
    people: ['admin', 'people'],
    integrators: ['admin', 'integrators'],
    allWebhooks: ['admin', 'webhooks'],
    webhooks: (integrator: string) => ['admin', 'webhooks', 'of', integrator],
    deliveries: (endpoint: string, cursor: string | null) => ['admin', 'webhooks', endpoint, 'page', cursor],
    delivery: (endpoint: string, id: string) => ['admin', 'webhooks', endpoint, 'one', id],
  },
} as const;

const ACCESS = {
  'image.read': 'An image was served',
  'file.read': 'A match file was read',
  'aside.read': 'A text kept beside a match was read',
  'file.exported': 'A bundle of a match was exported',
  'standing.disclosed': 'Rights or rules were disclosed with a match',
  'events.exported': 'Events were exported',
} as const;

const INTAKE = {
  'match.ingested': 'A match was pushed',
  'aside.kept': 'What came beside it was kept',
  'sight.recorded': 'The track was seen once more',
  'search.widened': 'The search returned more than was pushed',
  'evidence.added': 'Evidence was added',
  'evidence.withdrawn': 'Evidence was withdrawn',
  'match.withdrawn': 'The match was withdrawn',
} as const;

const RETENTION = {
  'hold.set': 'A legal hold was set',
  'hold.lifted': 'A legal hold was lifted',
  'match.purged': 'Images were purged',
} as const;

const QUEUE = {
  'match.queued': 'It waits',
  'match.claimed': 'It was claimed',
  'lease.renewed': 'The hold was renewed',
  'lease.ended': 'The hold ended',
  'match.handed_over': 'It was handed over',
  'conflict.declared': 'A conflict was declared',
  'person.touched': 'Somebody has to do with it',
  'match.expired': 'It waited too long',
} as const;

const REVIEW = {
  'content.shown': 'Something was shown for the first time',
  'tools.used': 'Image tools were used',
  'probe.analysed': 'The probe was analysed',
  'candidate.disposed': 'A candidate was excluded or retained',
  'comparison.finished': 'The comparison was finished',
  'opinions.sealed': 'Opinions were sealed',
  'decision.flagged': 'Flagged for supervisors',
  'evidence.finished': 'The evidence was finished',
  'disproof.recorded': 'An attempt to disprove was recorded',
} as const;

const DECISION = {
  'vote.pended': 'A vote was cast',
  'vote.taken_back': 'A vote was taken back',
  'vote.counted': 'A vote counts',
  'vote.voided': 'A vote counts no more',
  'outcome.decided': 'The round was decided',
  'outcome.simulated': 'An outcome was simulated',
  'match.reopened': 'It was reopened',
} as const;

const SAMPLING = {
  'recheck.drawn': 'A decision was drawn into a blind re-review',
  'recheck.answered': 'A blind re-review was answered',
  'recheck.concluded': 'A difference was concluded on',
  'sampling.plan_set': 'A sampling plan was set',
  'sampling.plan_ended': 'A sampling plan was ended',
} as const;

const LEADS = {
  'lead.issued': 'A lead was issued',
  'lead.suspended': 'The lead was suspended',
  'lead.resumed': 'The lead was resumed',
  'lead.recalled': 'The lead was recalled',
  'lead.expired': 'The lead expired',
  'lead.redeemed': 'The lead was asked for',
  'lead.refused': 'The lead was refused',
  'lead.acknowledged': 'A warning was acknowledged',
  'lead.chased': 'A warning was sent again',
} as const;

const SIGN_IN = {
  'session.opened': 'Somebody signed in',
  'session.closed': 'Somebody signed out',
  'sign_in.failed': 'A sign-in failed',
} as const;

const PEOPLE = {
  'person.added': 'A person was added',
  'person.disabled': 'A person was disabled',
  'person.enabled': 'A person was enabled',
  'person.roles_set': 'Roles were set',
  'person.aliases_set': 'Other names were set',
  'account.added': 'An account was added',
  'account.password_set': 'A password was set',
  'qualification.granted': 'A qualification was granted',
  'qualification.revoked': 'A qualification was revoked',
} as const;

const INTEGRATORS = {
  'integrator.added': 'An integrator was added',
  'integrator.operator_set': 'Who runs an integrator was set',
  'key.added': 'A key was added',
  'key.revoked': 'A key was revoked',
  'webhook.added': 'A webhook was added',
  'webhook.changed': 'A webhook was changed',
  'webhook.enabled': 'A webhook was enabled',
  'webhook.disabled': 'A webhook was disabled',
  'webhook.removed': 'A webhook was removed',
  'webhook.secret_rotated': 'A webhook’s secret was rotated',
  'webhook.sent_again': 'A webhook was sent again',
  'webhook.tested': 'A webhook was tested',
} as const;

const DESK = {
  'policy.proposed': 'A policy was proposed',
  'policy.confirmed': 'A policy was confirmed',
  'policy.declined': 'A policy was declined',
  'stop.set': 'A stop was set',
  'stop.lift_asked': 'Lifting a stop was asked for',
  'stop.lifted': 'A stop was lifted',
  'alarm.raised': 'An alarm was raised',
  'alarm.cleared': 'An alarm was cleared',
  'clock.reset': 'The clock was reset',
  'log.key_added': 'A key of the log was added',
  'log.key_rotated': 'The key of the log was rotated',
  'log.shipping_began': 'Shipping of checkpoints began',
  'log.verified': 'The desk was verified',
  'backup.begun': 'A backup was begun',
  'backup.made': 'A backup was made',
  'backup.restored': 'A backup was restored',
  'log.fault_found': 'A fault of the log was found',
  'log.fault_acknowledged': 'A fault of the log was acknowledged',
  'weekly.signed': 'A week of the log was signed off',
} as const;

/** Groups in which kinds are asked for together; a group's name has no dot, a kind's has one. */
export const KIND_GROUPS = {
  access: { title: 'Access to images, files and exports', kinds: ACCESS },
  intake: { title: 'Intake and evidence', kinds: INTAKE },
  queue: { title: 'Queue and holds', kinds: QUEUE },
  review: { title: 'Review', kinds: REVIEW },
  decision: { title: 'Votes and outcomes', kinds: DECISION },
  sampling: { title: 'Sampling and blind re-reviews', kinds: SAMPLING },
  leads: { title: 'Leads', kinds: LEADS },
  retention: { title: 'Retention and legal holds', kinds: RETENTION },
  sign_in: { title: 'Sign-in', kinds: SIGN_IN },
  people: { title: 'People', kinds: PEOPLE },
  integrators: { title: 'Integrators and webhooks', kinds: INTEGRATORS },
  desk: { title: 'Rules, stops, alarms and the log', kinds: DESK },
} as const;

/** Each kind in a few words that tell nothing of what was found; a test holds that every kind is here. */
export const KIND_TITLES: Readonly<Record<string, string>> = {
  ...ACCESS,
  ...INTAKE,
  ...QUEUE,
  ...REVIEW,
  ...DECISION,
  ...SAMPLING,
  ...LEADS,
  ...RETENTION,
  ...SIGN_IN,
  ...PEOPLE,
  ...INTEGRATORS,
  ...DESK,
};

const isGroup = (word: string): word is keyof typeof KIND_GROUPS => Object.hasOwn(KIND_GROUPS, word);

/** Kinds that a word asks for: a group's, or the one that it names; null where there is neither. */
export const kindsOf = (word: string): readonly string[] | null => {
  if (isGroup(word)) return Object.keys(KIND_GROUPS[word].kinds);
  return Object.hasOwn(KIND_TITLES, word) ? [word] : null;
};

/** What an event of this kind is called; the kind itself where a later version wrote it. */
export const titleOf = (kind: string): string => KIND_TITLES[kind] ?? kind;

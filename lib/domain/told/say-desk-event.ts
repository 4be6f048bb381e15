import type { DeskEvent } from '@/lib/domain/desk-event';
import { titleOf } from '@/lib/domain/told/kinds';

type Data = DeskEvent['data'];
type Told = (data: Data, name: (id: string) => string, about: string) => string;

const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
const words = (value: unknown): string => (Array.isArray(value) ? value.map(word).join(', ') : word(value));
const plain = (value: unknown): string => words(value).replaceAll('_', ' ');
const quoted = (value: unknown): string => (word(value) ? ` “${word(value)}”` : '');
const because = (value: unknown): string => (word(value) ? `: ${word(value)}` : '');

const ITEMS: Readonly<Record<string, string>> = {
  probe: 'the probe',
  file: 'the match file',
  scores: 'score and rank',
  identities: 'who the candidates are',
  context: 'what the match is for',
  history: 'earlier decisions on these pairs',
  machine: 'the provider and its search',
  votes: 'what others sealed and voted',
};
/** `candidate:<key>` of an access or an exposure. */
export const sayItem = (item: string): string => ITEMS[item] ?? item.replace(/^(candidate|evidence):/, '$1 ');

const lane: Told = (d) => `version ${word(d.version)} of the rules of lane “${word(d.lane)}”`;
const webhook: Told = (d, _name, about) => `of ${about}${word(d.url) ? ` to ${word(d.url)}` : ''}`;

/** What each kind of event beside the matches says; `about` is whom or what the stream belongs to, by name. */
const SENTENCES: Readonly<Record<string, Told>> = {
  'person.added': (d, _n, about) => `${about} was added${d.roles ? ` as ${plain(d.roles)}` : ''}`,
  'person.disabled': (_d, _n, about) => `${about} was disabled`,
  'person.enabled': (_d, _n, about) => `${about} was enabled again`,
  'person.roles_set': (d, _n, about) => `${about} now has the roles: ${plain(d.roles) || 'none'}`,
  'person.aliases_set': (_d, _n, about) => `The other names of ${about} were set`,
  'account.added': (d, _n, about) => `${about} got an account${quoted(d.login)}`,
  'account.password_set': (_d, _n, about) => `A password of ${about} was set`,
  'qualification.granted': (d, _n, about) =>
    `${about} was granted the qualification “${word(d.kind)}” until ${word(d.expiresAt)}`,
  'qualification.revoked': (d, _n, about) => `The qualification “${word(d.kind)}” of ${about} was revoked`,
  'session.opened': (d, _n, about) => `${about} signed in (${plain(d.way)})`,
  'session.closed': (d, _n, about) => `${about} signed out (${plain(d.why)})`,
  'sign_in.failed': (d, _n, about) =>
    d.account ? `A sign-in as ${about} failed (${plain(d.way)})` : 'A sign-in under an unknown name failed',
  'integrator.added': (d, _n, about) => `${about} was added (${plain(d.mode)})`,
  'integrator.operator_set': (d, _n, about) => `${about} is run by: ${plain(d.operator) || 'not said'}`,
  'key.added': (d, _n, about) => `${about} got the key ${word(d.prefix) || word(d.key)}`,
  'key.revoked': (d, _n, about) => `The key ${word(d.prefix) || word(d.key)} of ${about} was revoked`,
  'policy.proposed': (...all) => `Proposed: ${lane(...all)}`,
  'policy.confirmed': (...all) => `Confirmed: ${lane(...all)}`,
  'policy.declined': (...all) => `Declined: ${lane(...all)}`,
  'stop.set': (d) => `${d.lane ? `Lane “${word(d.lane)}”` : 'The desk'} was stopped${because(d.reason)}`,
  'stop.lift_asked': () => 'Asked for the stop to be lifted',
  'stop.lifted': () => 'The stop was lifted',
  'alarm.raised': (_d, _n, about) => `An alarm was raised in ${about}`,
  'alarm.cleared': (_d, _n, about) => `An alarm in ${about} was cleared`,
  'clock.reset': (d) => `The highest instant seen was set from ${word(d.was)} to ${word(d.now)}`,
  'webhook.added': (...all) => `A webhook ${webhook(...all)} was added`,
  'webhook.changed': (...all) => `The webhook ${webhook(...all)} was changed`,
  'webhook.enabled': (...all) => `The webhook ${webhook(...all)} was enabled`,
  'webhook.disabled': (...all) => `The webhook ${webhook(...all)} was disabled${because(all[0].reason)}`,
  'webhook.removed': (...all) => `The webhook ${webhook(...all)} was removed`,
  'webhook.secret_rotated': (...all) => `The secret of the webhook ${webhook(...all)} was rotated`,
  'webhook.sent_again': (...all) => `A message of the webhook ${webhook(...all)} was sent again`,
  'webhook.tested': (...all) => `The webhook ${webhook(...all)} was tested`,
  'image.read': (d) =>
    `Was served ${sayItem(word(d.item))} (${d.size === 'thumb' ? 'small' : 'whole'}; ${d.stage === 'file' ? 'match file' : `stage ${word(d.stage)}`})`,
  'file.read': () => 'Read the match file',
  'aside.read': () => 'Read a text that is kept beside the match',
  'file.exported': (d) => `Exported a bundle of the match${d.profile ? ` (${plain(d.profile)})` : ''}`,
  'standing.disclosed': (_d, _n, about) => `What the log says of ${about} was disclosed with a match`,
  'events.exported': (d) =>
    `Exported events as ${word(d.format).toUpperCase()}${d.content ? ', with content' : ''}`,
  'log.key_added': (d) => `A key of the log signs from now on${because(d.keyId)}`,
  'log.key_rotated': (d) => `The key of the log was rotated${because(d.keyId)}`,
  'log.shipping_began': (d) => `Checkpoints of the log are shipped from now on${because(d.where)}`,
  'log.verified': (d) => `The desk was verified${because(plain(d.verdict))}`,
  'backup.begun': () => 'A backup was begun',
  'backup.made': () => 'A backup was made and read back',
  'backup.restored': () => 'The desk was restored from a backup',
  'log.fault_found': (d) => `A fault of the log was found${because(d.what)}`,
  'weekly.signed': (d) =>
    `The week of the log${d.week ? ` from ${word(d.week)}` : ''} was signed off${because(d.findings)}`,
  'sampling.plan_set': (d) =>
    `Version ${word(d.version)} of the sampling plan${quoted(d.name)} was set; the digest of its secret is ${word(d.secretDigest)}`,
  'sampling.plan_ended': (d) =>
    `Version ${word(d.version)} of the sampling plan${quoted(d.name)} was ended; its secret was ${word(d.secret)}`,
  'log.fault_acknowledged': (d) => `A fault of the log was acknowledged${because(d.reason)}`,
};

/** Kinds that have a sentence of their own. */
export const SAID_KINDS = Object.keys(SENTENCES) as readonly string[];

/** The person, integrator or lane that a stream belongs to, by name. */
const aboutOf = (stream: string, name: (id: string) => string): string => {
  const [kind = '', ...rest] = stream.split(':');
  const id = rest.join(':');
  if (kind === 'person' || kind === 'rights') return name(id);
  if (kind === 'lane') return `lane “${id}”`;
  return kind === 'integrator' ? name(stream) : 'the desk';
};

/** One sentence on an event beside the matches. @param names by person id and by `integrator:<id>` */
export const sayDeskEvent = (event: DeskEvent, names: Readonly<Record<string, string>>): string => {
  const name = (id: string): string => names[id] ?? id;
  const told = SENTENCES[event.kind];
  return told ? told(event.data, name, aboutOf(event.stream, name)) : titleOf(event.kind);
};

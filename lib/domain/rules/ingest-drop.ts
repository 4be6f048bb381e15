/** A body without what must never be kept, and where that stood: paths only, never values. */
export interface Dropped {
  readonly body: unknown;
  readonly dropped: readonly string[];
}

/** Guesses about a person and templates of their face (references.md B-27, C-27), and whatever opens another system (C-26). */
const NEVER_KEPT = new Set([
  ...['gender', 'age', 'agerange', 'emotion', 'emotions', 'smile', 'ethnicity', 'race', 'sex'],
  ...[
    'embedding',
    'embeddings',
    'template',
    'templates',
    'descriptor',
    'descriptors',
    'faceembedding',
    'facetemplate',
  ],
  ...['authtoken', 'accesstoken', 'refreshtoken', 'idtoken', 'bearertoken', 'sessiontoken', 'securitytoken'],
  ...['apikey', 'clientsecret', 'subscriptionkey', 'ocpapimsubscriptionkey', 'password'],
]);

/** `AgeRange`, `age_range` and `age-range` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * A signed web token, an authorization header's value, or what opens this desk itself (a key, a lead, a webhook's
 * secret), wherever in a text it stands. It may begin only where such a word begins: without that, a megabyte of
 * `eyJeyJ…` would be read a hundred thousand times over. Each with what a text has to hold for it: most hold none.
 */
const TOKENS = [
  [/eyJ/, /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]*/g],
  [/bearer/i, /\bbearer\s+[A-Za-z0-9._~+/-]{16,}=*/gi],
  ...['slk_', 'sll_', 'whsec_', 'whsk_'].map(
    (begins) =>
      [new RegExp(begins), new RegExp(String.raw`\b${begins}[A-Za-z0-9._+/-]{16,}=*`, 'g')] as const,
  ),
] as const;
export const SCRUBBED = '[token removed]';

/** A temporary address opens a picture to whoever reads it (references.md C-31). */
const ADDRESS = /https?:\/\/[^\s"']+/gi;
const SECRET_QUERY = /sig|token|key|credential|expires|password|auth/i;
const QUERY_REMOVED = '[query removed]';
/** Name and password before the host, of any scheme: cameras are called so, and their addresses travel in events. */
const LOGIN = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#"']*@/gi;
const LOGIN_REMOVED = '[password removed]';

/** More than this many are not named one by one, and no longer path than this. */
const MAX_NAMED = 100;
const MAX_PATH = 200;

const scrubText = (text: string): string => {
  let clean = text;
  for (const [holds, token] of TOKENS) if (holds.test(clean)) clean = clean.replace(token, SCRUBBED);
  return clean;
};

/** An address without its query where that opens something; one with nothing of the kind stays as it is. */
const closeAddress = (address: string): string => {
  const at = address.indexOf('?');
  return at >= 0 && SECRET_QUERY.test(address.slice(at))
    ? `${address.slice(0, at)}?${QUERY_REMOVED}`
    : address;
};

/** No name of ours is this long; an error that repeats an unknown one stays short. */
const shortName = (name: string): string =>
  name.length > MAX_PATH ? `${name.slice(0, 20)}…` : scrubText(name);

/** A member's name as it is kept; null where the member never is. */
const judge = (sent: string): string | null => {
  const name = shortName(sent);
  return NEVER_KEPT.has(plain(name)) ? null : name;
};

/** Names that were judged: a batch brings the same few a hundred thousand times. Bounded, since anybody names. */
const judged = new Map<string, string | null>();
const MOST_JUDGED = 1_000;
const LONGEST_JUDGED = 40;

const keptName = (sent: string): string | null => {
  const known = judged.get(sent);
  if (known !== undefined) return known;
  const name = judge(sent);
  if (judged.size < MOST_JUDGED && sent.length <= LONGEST_JUDGED) judged.set(sent, name);
  return name;
};

/** Tells, in order, at which paths something was taken out. */
type Tell = (path: string) => void;

const cleanText = (text: string, path: string, tell: Tell): string => {
  const closed = text.includes('://')
    ? text.replace(ADDRESS, closeAddress).replace(LOGIN, `$1${LOGIN_REMOVED}@`)
    : text;
  if (closed !== text) tell(`${path.slice(0, MAX_PATH)} (what opens an address)`);
  const clean = scrubText(closed);
  if (clean !== closed) tell(`${path.slice(0, MAX_PATH)} (a token in it)`);
  return clean;
};

const cleanObject = (value: object, path: string, tell: Tell): unknown => {
  const kept: [string, unknown][] = [];
  for (const [sent, inner] of Object.entries(value)) {
    const name = keptName(sent);
    const at = `${path && `${path}.`}${name ?? shortName(sent)}`;
    if (name === null) tell(at.slice(0, MAX_PATH));
    else kept.push([name, clean(inner, at, tell)]);
  }
  // fromEntries defines members, so that one named __proto__ stays a mere name.
  return Object.fromEntries(kept);
};

const clean = (value: unknown, path: string, tell: Tell): unknown => {
  if (typeof value === 'string') return cleanText(value, path, tell);
  if (Array.isArray(value)) return value.map((item, i) => clean(item, `${path}.${i}`, tell));
  return typeof value === 'object' && value !== null ? cleanObject(value, path, tell) : value;
};

/**
 * Takes out of a pushed body what may not be stored, logged or echoed: guessed traits of a person, face templates
 * and access tokens, under whatever object they stand. Runs before validation, so that no error repeats them.
 */
export const dropForbidden = (sent: unknown): Dropped => {
  const found: string[] = [];
  const body = clean(sent, '', (path) => found.push(path));
  const more = found.length - MAX_NAMED;
  return { body, dropped: more > 0 ? [...found.slice(0, MAX_NAMED), `and ${more} more`] : found };
};

/** A text of an integrator's own, such as a reason, without what opens something. */
export const withoutSecrets = (text: string): string => cleanText(text, '', () => {});

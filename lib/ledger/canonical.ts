/**
 * Canonical JSON after RFC 8785 (JCS): object keys in the order of their UTF-16 code units, numbers as
 * ECMAScript writes them, no white space. Properties that are `undefined` are left out, as in JSON.
 * @throws TypeError for what JSON cannot carry: NaN, infinities, lone surrogates, functions, class instances
 */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form.`);
    // Writes -0 as 0, which is what RFC 8785 section 3.2.2.3 asks for.
    return String(value);
  }
  if (Array.isArray(value)) return list(value);
  if (typeof value === 'object') return object(value);
  throw new TypeError(`A ${typeof value} has no canonical form.`);
};

/** Without `u` it sees half characters and halves of whole ones; a text that holds neither is not looked at twice. */
const HALVES = /[\ud800-\udfff]/;

const text = (value: string): string => {
  if (HALVES.test(value) && /\p{Surrogate}/u.test(value))
    throw new TypeError('A lone surrogate has no canonical form.');
  return JSON.stringify(value);
};

const list = (values: readonly unknown[]): string => {
  let written = '';
  for (let at = 0; at < values.length; at += 1) written += `${at > 0 ? ',' : ''}${canonical(values[at])}`;
  return `[${written}]`;
};

const object = (value: object): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`A ${value.constructor?.name ?? 'class instance'} has no canonical form.`);
  }
  const members = value as Readonly<Record<string, unknown>>;
  let written = '';
  // The default order of strings is that of their UTF-16 code units.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) written += `${written ? ',' : ''}${text(key)}:${canonical(member)}`;
  }
  return `{${written}}`;
};

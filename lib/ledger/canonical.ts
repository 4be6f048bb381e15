/**
 * Canonical JSON after RFC 8785 (JCS): object keys in the order of their UTF-16 code units, numbers as
 * ECMAScript writes them, no white space. Properties that are `undefined` are left out, as in JSON.
 * @throws TypeError for what JSON cannot carry: NaN, infinities, lone surrogates, functions, class instances
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form.`);
    // JSON.stringify writes -0 as 0, which is what RFC 8785 section 3.2.2.3 asks for.
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonical).join(',')}]`;
  if (typeof value === 'object') return object(value);
  throw new TypeError(`A ${typeof value} has no canonical form.`);
};

const text = (value: string): string => {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('A lone surrogate has no canonical form.');
  return JSON.stringify(value);
};

const object = (value: object): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`A ${value.constructor?.name ?? 'class instance'} has no canonical form.`);
  }
  // The default comparison of strings is by UTF-16 code units.
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${text(key)}:${canonical(member)}`).join(',')}}`;
};

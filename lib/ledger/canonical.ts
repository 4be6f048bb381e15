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
    // JSON.stringify writes -0 as 0, which is what RFC 8785 section 3.2.2.3 asks for.
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return array(value);
  if (typeof value === 'object') return object(value as Readonly<Record<string, unknown>>);
  throw new TypeError(`A ${typeof value} has no canonical form.`);
};

/** Nothing in it is written in another way in JSON. */
const PLAIN = /^[ !#-[\]-~]*$/;

const text = (value: string): string => {
  if (PLAIN.test(value)) return `"${value}"`;
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('A lone surrogate has no canonical form.');
  return JSON.stringify(value);
};

const array = (value: readonly unknown[]): string => {
  let written = '';
  for (let i = 0; i < value.length; i += 1) written += `${i === 0 ? '' : ','}${canonical(value[i])}`;
  return `[${written}]`;
};

/** In place, by UTF-16 code units, as strings compare; most objects have few keys, and many have them in order. */
const sorted = (keys: string[]): readonly string[] => {
  if (keys.length > 24) return keys.sort();
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i] as string;
    let at = i;
    while (at > 0 && (keys[at - 1] as string) > key) {
      keys[at] = keys[at - 1] as string;
      at -= 1;
    }
    keys[at] = key;
  }
  return keys;
};

const object = (value: Readonly<Record<string, unknown>>): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`A ${value.constructor?.name ?? 'class instance'} has no canonical form.`);
  }
  let written = '';
  for (const key of sorted(Object.keys(value))) {
    const member = value[key];
    if (member !== undefined) written += `${written === '' ? '' : ','}${text(key)}:${canonical(member)}`;
  }
  return `{${written}}`;
};

/** Deeper than anything the desk knows; what walks a value later (hashing, checking) recurses. */
export const MAX_DEPTH = 40;

/** What a text is told apart by; all else is JSON.parse's business. */
const TOKEN = /["[\]{}]/g;
const NEXT = /\S/g;

/** Where `pattern` (global) is next found, or -1. One linear look: no pattern here may try a second way. */
const find = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
};

/** Whether the quote at `at` is written with a backslash: an odd number of them stand right before it. */
const isEscaped = (text: string, from: number, at: number): boolean => {
  let first = at;
  while (first > from && text[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
};

/** The place of the quote that ends the string which begins before `from`; -1 where none does. */
const endOfString = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at >= 0 && isEscaped(text, from, at)) at = text.indexOf('"', at + 1);
  return at;
};

const nameOf = (quoted: string): string => {
  if (!quoted.includes('\\')) return quoted;
  try {
    return JSON.stringify(JSON.parse(quoted));
  } catch {
    return quoted;
  }
};

/** The names of the objects that are open, innermost last; null for a list. */
type Open = (Set<string> | null)[];

const bracket = (open: Open, token: string): string | null => {
  if (token === '}' || token === ']') open.pop();
  else open.push(token === '{' ? new Set() : null);
  return open.length > MAX_DEPTH ? `The body nests deeper than ${MAX_DEPTH} levels.` : null;
};

const member = (open: Open, quoted: string): string | null => {
  const names = open.at(-1);
  const name = nameOf(quoted);
  if (names?.has(name)) return 'An object of the body names a member twice.';
  names?.add(name);
  return null;
};

/** A string that ends at `end`: the name of a member where a colon follows. */
const word = (open: Open, text: string, at: number, end: number): string | null =>
  text[end + 1] === ':' || text[find(NEXT, text, end + 1)] === ':'
    ? member(open, text.slice(at, end + 1))
    : null;

/**
 * Why a JSON text may not be read, or null: it nests too deep, or an object names a member twice, of which one reader
 * takes the first and another the last (RFC 8259, 4). Neither recurses nor looks at anything twice, however the text
 * is made up and however long it is; JSON.parse judges the syntax afterwards.
 */
export const misshapen = (text: string): string | null => {
  const open: Open = [];
  let at = find(TOKEN, text, 0);
  while (at >= 0) {
    const token = text[at] ?? '';
    const end = token === '"' ? endOfString(text, at + 1) : at;
    // Never closed: no JSON, as JSON.parse will say.
    if (end < 0) return null;
    const wrong = token === '"' ? word(open, text, at, end) : bracket(open, token);
    if (wrong) return wrong;
    at = find(TOKEN, text, end + 1);
  }
  return null;
};

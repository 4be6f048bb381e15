/** Deeper than anything the desk knows; what walks a value later (hashing, checking) recurses. */
export const MAX_DEPTH = 40;

/** Strings (with what makes one a name: the colon after it) and brackets; all else is JSON.parse's business. */
const TOKENS = /"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{}]/gs;

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

/**
 * Why a JSON text may not be read, or null: it nests too deep, or an object names a member twice, of which one reader
 * takes the first and another the last (RFC 8259, 4). Does not recurse; JSON.parse judges the syntax afterwards.
 */
export const misshapen = (text: string): string | null => {
  const open: Open = [];
  for (const [token, colon] of text.matchAll(TOKENS)) {
    const isString = token.startsWith('"');
    if (isString && colon === undefined) continue;
    const wrong = isString
      ? member(open, token.slice(0, token.length - (colon?.length ?? 0)))
      : bracket(open, token);
    if (wrong) return wrong;
  }
  return null;
};

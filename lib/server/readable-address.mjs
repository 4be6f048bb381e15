/** Code points that no address of the desk has, and that a database cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Whether a request's target is a path that can be decoded. Next answers 500 to one that cannot, and no
 * input may bring that.
 * @param {string | undefined} target
 */
export const isReadableAddress = (target) => {
  if (!target?.startsWith('/')) return false;
  const [path = ''] = target.split('?', 1);
  try {
    return !CONTROL.test(decodeURIComponent(path)) && URL.canParse(target, 'http://localhost');
  } catch {
    return false;
  }
};

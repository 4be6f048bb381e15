/** Progress goes to standard error, so that standard output stays clean for `--json`. @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/** @param {number} since from `Date.now()` @returns {string} such as `12 s` */
export const elapsed = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * A line that shows that something is still going on: rewritten each second on a terminal, one line every
 * fifteen seconds elsewhere (logs).
 * @param {string} title
 * @returns {(outcome: 'done' | 'failed') => void} call it once, at the end
 */
export const progress = (title) => {
  const began = Date.now();
  const terminal = process.stderr.isTTY === true;
  if (!terminal) say(`… ${title}`);
  const timer = setInterval(
    () =>
      terminal
        ? process.stderr.write(`\r… ${title} ${elapsed(began)} `)
        : say(`… ${title} ${elapsed(began)}`),
    terminal ? 1_000 : 15_000,
  );
  return (outcome) => {
    clearInterval(timer);
    if (terminal) process.stderr.write('\r\u001b[K');
    say(`${outcome === 'done' ? '✓' : '✗'} ${title} ${elapsed(began)}`);
  };
};

let known: { readonly deskMs: number; readonly at: number } | null = null;

/** Takes the desk's time from an answer's `Date`; the browser's own clock may be wrong, or jump. */
export const noteDeskTime = (date: string | null): void => {
  const deskMs = Date.parse(date ?? '');
  if (!Number.isNaN(deskMs)) known = { deskMs, at: performance.now() };
};

/** What time it is on the desk, in milliseconds, as far as its last answer tells. */
export const deskNow = (): number => (known ? known.deskMs + (performance.now() - known.at) : Date.now());

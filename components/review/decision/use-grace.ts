import { useEffect, useState } from 'react';

const GRACE_MS = 10_000;
const left = (since: number): number => GRACE_MS - (performance.now() - since);

/**
 * False for the ten seconds in which a vote can be taken back, then true. Counted on the browser's steady clock from
 * when the desk's answer came: its wall clock may differ from the desk's, and the desk decides anyhow.
 * @param since `performance.now()` of the answer
 */
export const useGrace = (since: number): boolean => {
  const [over, setOver] = useState(() => left(since) <= 0);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, left(since)));
    return () => clearTimeout(timer);
  }, [since]);
  return over;
};

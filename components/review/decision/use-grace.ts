import { useEffect, useState } from 'react';

const GRACE_MS = 10_000;

/**
 * False for the ten seconds in which a vote can be taken back, then true. Counted from when the screen shows it:
 * the browser's clock may differ from the desk's, and the desk decides anyhow.
 */
export const useGrace = (): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), GRACE_MS);
    return () => clearTimeout(timer);
  }, []);
  return over;
};

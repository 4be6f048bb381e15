import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Opens whatever is folded while the page goes to paper, and folds it again; answers with when that was. */
export const useOpenForPrint = (): string | null => {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const before = () => {
      // The browser prints right after this: no later render would be in time.
      flushSync(() => setAt(new Date().toISOString()));
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      for (const one of opened) one.open = true;
    };
    const after = () => {
      for (const one of opened) one.open = false;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return at;
};

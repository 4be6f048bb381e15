import { useEffect } from 'react';
import { flushSync } from 'react-dom';

/**
 * Opens what an address's fragment names, and shows it: a browser scrolls to what is folded, but leaves it folded.
 * What is typed is cleared when it hides just that.
 */
export const useOpenAtHash = (type: (typed: string) => void): void => {
  useEffect(() => {
    const open = () => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (target?.closest('[hidden]')) flushSync(() => type(''));
      if (target instanceof HTMLDetailsElement) target.open = true;
      target?.scrollIntoView();
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, [type]);
};

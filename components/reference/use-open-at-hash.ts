import { useEffect } from 'react';

/** Opens what an address's fragment names, and shows it: a browser scrolls to what is folded, but leaves it folded. */
export const useOpenAtHash = (): void => {
  useEffect(() => {
    const open = () => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (target instanceof HTMLDetailsElement) target.open = true;
      target?.scrollIntoView();
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
};

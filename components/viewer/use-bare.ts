import { type RefObject, useEffect } from 'react';

/** Everything that lies beside an element on the way up to the page. */
const around = (element: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    for (const sibling of at.parentElement?.children ?? [])
      if (sibling !== at && !sibling.hasAttribute('inert')) found.push(sibling);
  return found;
};

/**
 * Nothing but the images: the rest of the page can be neither reached nor read meanwhile. Escape ends it, unless
 * something on the images took the key.
 */
export const useBare = (frame: RefObject<HTMLElement | null>, bare: boolean, leave: () => void): void => {
  useEffect(() => {
    const element = frame.current;
    if (!bare || !element) return;
    const hidden = around(element);
    for (const one of hidden) one.setAttribute('inert', '');
    element.querySelector<HTMLElement>('[data-pane]')?.focus();
    return () => {
      for (const one of hidden) one.removeAttribute('inert');
    };
  }, [bare, frame]);
  useEffect(() => {
    if (!bare) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [bare, leave]);
};

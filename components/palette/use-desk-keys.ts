import { useEffect, useRef } from 'react';
import { useKeys } from '@/components/keys/keys-context';
import { isTyping, within } from '@/components/keys/typing';

interface DeskKeys {
  readonly onPalette: () => void;
  readonly onSheet: () => void;
}

const opensPalette = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';

/** Keys that work on every page: the palette also while somebody writes, the sheet of keys not; neither in a dialog. */
export const useDeskKeys = (does: DeskKeys): void => {
  const keys = useKeys();
  const latest = useRef({ ...does, keys });
  useEffect(() => {
    latest.current = { ...does, keys };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || within(event, 'dialog, [role="dialog"]')) return;
      if (opensPalette(event)) {
        event.preventDefault();
        latest.current.onPalette();
      } else if (!isTyping(event) && latest.current.keys.toolOf(event) === 'help') {
        event.preventDefault();
        latest.current.onSheet();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};

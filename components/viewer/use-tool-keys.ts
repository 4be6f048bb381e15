import { useEffect, useRef } from 'react';
import { useKeys } from '@/components/keys/keys-context';
import { isTyping, within } from '@/components/keys/typing';
import { repeats, type Tool } from '@/components/viewer/keymap';

/** Held at least this long, the loupe's key is a key to hold and not one to press. */
const HELD_MS = 350;

/**
 * Keys of the image tools work anywhere on the screen, but never while somebody types or picks from a list, and after
 * what has the focus had its say. The loupe comes and stays with a short press of its key, and goes with the end of a
 * long one.
 */
export const useToolKeys = (onTool: (tool: Tool) => void, loupe: boolean): void => {
  const keys = useKeys();
  const latest = useRef({ onTool, loupe, keys });
  useEffect(() => {
    latest.current = { onTool, loupe, keys };
  });
  useEffect(() => {
    let loupeSince: number | null = null;
    const toolFor = (event: KeyboardEvent): Tool | null => {
      if (event.defaultPrevented || isTyping(event)) return null;
      // Arrow keys scroll the page unless an image has the focus.
      if (event.key.startsWith('Arrow') && !within(event, '[data-pane]')) return null;
      return latest.current.keys.toolOf(event);
    };
    const press = (event: KeyboardEvent) => {
      const tool = toolFor(event);
      if (tool === null) return;
      event.preventDefault();
      if (event.repeat && !repeats(tool)) return;
      if (tool === 'loupe' && !latest.current.loupe) loupeSince = event.timeStamp;
      latest.current.onTool(tool);
    };
    const release = (event: KeyboardEvent) => {
      if (loupeSince === null || latest.current.keys.toolOf(event) !== 'loupe') return;
      if (event.timeStamp - loupeSince >= HELD_MS) latest.current.onTool('loupe');
      loupeSince = null;
    };
    document.addEventListener('keydown', press);
    document.addEventListener('keyup', release);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('keyup', release);
    };
  }, []);
};

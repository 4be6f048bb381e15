import { useEffect, useRef } from 'react';
import { repeats, type Tool, toolOf } from '@/components/viewer/keymap';

/** A slider takes arrows only, and those reach no tool outside a pane. */
const TYPING = 'input:not([type="range"]), textarea, select, [contenteditable], dialog';
/** Held at least this long, the loupe's key is a key to hold and not one to press. */
const HELD_MS = 350;

const within = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

const toolFor = (event: KeyboardEvent): Tool | null => {
  if (event.defaultPrevented || within(event, TYPING)) return null;
  // Arrow keys scroll the page unless an image has the focus.
  if (event.key.startsWith('Arrow') && !within(event, '[data-pane]')) return null;
  return toolOf(event);
};

/**
 * Keys of the image tools work anywhere on the screen, but never while somebody types or chooses. The loupe comes
 * and stays with a short press of its key, and goes with the end of a long one.
 */
export const useToolKeys = (onTool: (tool: Tool) => void, loupe: boolean): void => {
  const latest = useRef({ onTool, loupe });
  useEffect(() => {
    latest.current = { onTool, loupe };
  });
  useEffect(() => {
    let loupeSince: number | null = null;
    const press = (event: KeyboardEvent) => {
      const tool = toolFor(event);
      if (tool === null) return;
      event.preventDefault();
      if (event.repeat && !repeats(tool)) return;
      if (tool === 'loupe' && !latest.current.loupe) loupeSince = event.timeStamp;
      latest.current.onTool(tool);
    };
    const release = (event: KeyboardEvent) => {
      if (loupeSince === null || toolOf(event) !== 'loupe') return;
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

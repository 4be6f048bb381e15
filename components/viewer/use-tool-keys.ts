import { useEffect, useRef } from 'react';
import { type Tool, toolOf } from '@/components/viewer/keymap';

const TYPING = 'input, textarea, select, [contenteditable], dialog, [role="slider"]';

/** Keys of the image tools work anywhere on the screen, but never while somebody types or chooses. */
export const useToolKeys = (onTool: (tool: Tool) => void): void => {
  const latest = useRef(onTool);
  useEffect(() => {
    latest.current = onTool;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(TYPING))) return;
      const tool = toolOf(event);
      if (tool === null) return;
      const onPane = event.target instanceof Element && event.target.closest('[role="group"]') !== null;
      // Arrow keys scroll the page unless an image has the focus.
      if (event.key.startsWith('Arrow') && !onPane) return;
      event.preventDefault();
      latest.current(tool);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};

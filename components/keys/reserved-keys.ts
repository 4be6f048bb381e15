/**
 * Keys that browsers act upon without Ctrl or Alt: moving the focus, pressing, leaving, scrolling, F1 to F12 as far as
 * one of them has a meaning, and Firefox's quick find.
 */
const BROWSER: readonly string[] = [
  ...['Tab', 'Enter', 'Escape', ' ', 'Backspace', 'Delete', 'ContextMenu'],
  ...['Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'],
  ...['/', "'"],
];

/** Keys that screen readers listen to, and keys that only change what another key means. */
const READER: readonly string[] = [
  ...['Insert', 'CapsLock', 'NumLock', 'ScrollLock', 'Pause', 'Clear'],
  ...['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'Fn', 'Dead', 'Process', 'Unidentified'],
];

/** Who needs a key for something else; null: nobody. Arrow keys belong to an image only while it has the focus. */
export const reservedFor = (key: string): 'browser' | 'reader' | null => {
  if (BROWSER.includes(key)) return 'browser';
  return READER.includes(key) ? 'reader' : null;
};

/**
 * Where keys belong to what somebody writes or picks from a list, or to a dialog. Radio buttons, check boxes and
 * sliders take arrows and space only; letters pass, so that a hand in the worksheet can still lay the curtain.
 */
const TYPING = [
  'input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"], [type="submit"])',
  'textarea',
  'select',
  '[contenteditable]',
  'dialog',
  '[role="dialog"]',
].join(', ');

export const within = ({ target }: Pick<Event, 'target'>, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** Whether a key pressed here is somebody's text or a dialog's, and so no shortcut. */
export const isTyping = (event: Pick<Event, 'target'>): boolean => within(event, TYPING);

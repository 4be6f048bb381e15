import type { KeyboardEvent } from 'react';

/**
 * Enter on a radio button or a check box would send the whole form, and whoever goes through opinions with the arrow
 * keys would have sealed one by a slip: what cannot be changed afterwards is sent by its button alone.
 */
export const keepEnter = (event: KeyboardEvent): void => {
  const { key, target } = event;
  const choice =
    target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');
  if (key === 'Enter' && choice) event.preventDefault();
};

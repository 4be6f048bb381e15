import { type RefObject, useEffect } from 'react';
import { useDesk } from '@/components/review/desk-context';

/**
 * The focus is never lost: what led to a new form, a new match or a hold regained is gone from the screen, so the form
 * itself takes the focus; and after any answer of the desk that took the focused button away, the form does too.
 * @param stage of the form that is shown
 */
export const useFormFocus = (form: RefObject<HTMLElement | null>, stage: string): void => {
  const { view, lost } = useDesk();
  const held = lost === null;
  const pending = view.pending !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stage and the vote are what it waits for
  useEffect(() => {
    if (held) form.current?.focus();
  }, [form, stage, pending, held]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the desk is what it waits for
  useEffect(() => {
    // The browser takes the focus from a button that is gone or closed only when it draws.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) form.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [form, view]);
};

import { useSyncExternalStore } from 'react';

const KEY = 'go-on';
const CHANGED = 'go-on-changed';

const subscribe = (listener: () => void) => {
  window.addEventListener(CHANGED, listener);
  return () => window.removeEventListener(CHANGED, listener);
};

const change = (on: boolean): void => {
  localStorage.setItem(KEY, on ? 'yes' : 'no');
  window.dispatchEvent(new Event(CHANGED));
};

/** Whether the next match comes by itself after a decision; on until this person, in this browser, turns it off. */
export const useGoOn = () => {
  const on = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(KEY) !== 'no',
    () => true,
  );
  return [on, change] as const;
};

import type { Desk } from '@/lib/ports/desk';

// Pages, routes and the start are bundled apart, each with its own copy of a module: only globalThis is shared.
const slot = Symbol.for('second-look.desk');
type Holder = { [slot]?: Promise<Desk> | undefined };

export const setRunningDesk = (desk: Promise<Desk> | undefined): void => {
  (globalThis as Holder)[slot] = desk;
};

/** The desk of this process, or undefined while none was opened. */
export const findRunningDesk = (): Promise<Desk> | undefined => (globalThis as Holder)[slot];

/** The desk of this process. Rejects when none was opened: instrumentation.ts opens it before any request. */
export const runningDesk = async (): Promise<Desk> => {
  const desk = findRunningDesk();
  if (!desk) throw new Error('The desk is not open.');
  return desk;
};

// Set by lib/server/start.mjs, which is not part of any bundle.
const flag = Symbol.for('second-look.draining');

/** Whether the process has been asked to end and takes no new work. */
export const isDraining = (): boolean => Reflect.get(globalThis, flag) === true;

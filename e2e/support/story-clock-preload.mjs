/**
 * Loaded before the server of a story that is about time. It shifts the server's clock by the milliseconds that a
 * file names; the file is read again on SIGUSR2, and what was read is written beside it. Nothing is reachable over
 * HTTP, and timers go on as they were: only what the clock says changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env.STORY_CLOCK;

if (file) {
  const [Real, realNow] = [Date, Date.now];
  let shift = Number(readFileSync(file, 'utf8'));
  Real.now = () => realNow() + shift;
  // A proxy and no subclass: some libraries copy the constructor's own properties.
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [Real.now()] : args, as),
  });
  process.on('SIGUSR2', () => {
    const named = readFileSync(file, 'utf8');
    shift = Number(named);
    writeFileSync(`${file}.read`, named);
  });
}

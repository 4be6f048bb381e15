import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

/** A place in the window, in pixels of the page. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** As often as a good mouse or trackpad speaks. */
const EVERY_MS = 8;
const NOTCH = 12;
const TURN_MS = 1500;
const SWEEP = 180;

type Sent = (phase: number) => Promise<unknown>;

/** Speaks for so long, `phase` milliseconds into it, and never waits for an answer, as no hand does. */
const keepSending = async (milliseconds: number, send: Sent): Promise<void> => {
  const began = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let phase = 0; phase < milliseconds; phase = performance.now() - began) {
    sent.push(send(phase));
    await sleep(EVERY_MS);
  }
  await Promise.all(sent);
};

/** The wheel forth and back over one place. */
export const turnWheel = (cdp: CDPSession, { x, y }: Place, milliseconds: number): Promise<void> =>
  keepSending(milliseconds, (phase) =>
    cdp.send('Input.dispatchMouseEvent', {
      ...{ type: 'mouseWheel', x, y, deltaX: 0 },
      deltaY: Math.floor(phase / TURN_MS) % 2 === 0 ? -NOTCH : NOTCH,
    }),
  );

/** A drag in loops around one place. */
export const drag = async (cdp: CDPSession, { x, y }: Place, milliseconds: number): Promise<void> => {
  const held = { button: 'left', clickCount: 1 } as const;
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', x, y, ...held });
  await keepSending(milliseconds, (phase) => {
    const angle = (2 * Math.PI * phase) / TURN_MS;
    const at = { x: x + SWEEP * Math.sin(angle), y: y + SWEEP * Math.sin(2 * angle) };
    return cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, button: 'left', buttons: 1 });
  });
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x, y, ...held });
};

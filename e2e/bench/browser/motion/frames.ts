import type { CDPSession, Page } from '@playwright/test';

/** What one stretch of movement cost the page. */
export interface Motion {
  readonly frames: number;
  /** Frames of a 60 Hz screen that the page did not draw, a second. */
  readonly dropped: number;
  /** Milliseconds per frame. */
  readonly scripting: number;
  /** The same of all the page's main thread did: scripting, style, layout, painting. */
  readonly mainThread: number;
}

declare global {
  interface Window {
    benchFrames?: number[];
  }
}

const FRAME_MS = 1000 / 60;

const countFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames: number[] = [];
    window.benchFrames = frames;
    const next = (at: number) => {
      if (window.benchFrames !== frames) return;
      frames.push(at);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });

const countedFrames = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const frames = window.benchFrames ?? [];
    delete window.benchFrames;
    return frames;
  });

/** How many frames of a 60 Hz screen were missed between those that were drawn at these instants (milliseconds). */
export const droppedIn = (drawnAt: readonly number[]): number =>
  drawnAt.reduce((sum, at, i) => {
    const before = drawnAt[i - 1];
    return before === undefined ? sum : sum + Math.max(0, Math.round((at - before) / FRAME_MS) - 1);
  }, 0);

const secondsOf = (drawnAt: readonly number[]): number =>
  Math.max(FRAME_MS, (drawnAt.at(-1) ?? 0) - (drawnAt[0] ?? 0)) / 1000;

const spent = async (cdp: CDPSession): Promise<{ readonly script: number; readonly task: number }> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { script: 1000 * seconds('ScriptDuration'), task: 1000 * seconds('TaskDuration') };
};

/** Moves something, and tells what it cost. */
export const measured = async (page: Page, move: (cdp: CDPSession) => Promise<void>): Promise<Motion> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await countFrames(page);
  const before = await spent(cdp);
  await move(cdp);
  const after = await spent(cdp);
  const drawn = await countedFrames(page);
  await cdp.detach();
  const frames = Math.max(1, drawn.length);
  return {
    frames,
    dropped: droppedIn(drawn) / secondsOf(drawn),
    scripting: (after.script - before.script) / frames,
    mainThread: (after.task - before.task) / frames,
  };
};

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createViewStore, type Live, PACE_MS, REST_MS } from '@/components/viewer/view-store';

const START = { views: {}, sizes: {}, linked: true, framing: 'image' } as const;
const at = (x: number) => (live: Live) => ({ ...live, pointer: { ref: 'probe', at: [x, 0] as const } });

describe('createViewStore', () => {
  let frames: FrameRequestCallback[] = [];
  let clock = 1000;
  const nextFrame = (later = 16) => {
    clock += later;
    const due = frames;
    frames = [];
    for (const run of due) run(clock);
  };
  beforeEach(() => {
    frames = [];
    clock = 1000;
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const watched = () => {
    const store = createViewStore(START);
    const told = { painted: 0, read: 0, heard: 0 };
    store.onPaint(() => (told.painted += 1));
    store.onPace(() => (told.read += 1));
    store.onSettled(() => (told.heard += 1));
    return { store, told };
  };

  it('draws once a frame however many steps came, and tells nobody else until the hand rests', () => {
    const { store, told } = watched();
    for (const x of [1, 2, 3]) store.move(at(x));
    nextFrame();
    expect(told).toMatchObject({ painted: 1, heard: 0 });
    expect(store.now().pointer?.at[0]).toBe(3);
    expect(store.settled().pointer).toBeNull();
    vi.advanceTimersByTime(REST_MS);
    expect(told.heard).toBe(1);
    expect(store.settled()).toBe(store.now());
    nextFrame();
    expect(told.painted).toBe(2);
  });

  it('keeps a pace for what is read meanwhile', () => {
    const { store, told } = watched();
    for (let step = 0; step < 10; step += 1) {
      store.move(at(step));
      nextFrame(PACE_MS / 4);
    }
    expect(told.read).toBe(3);
  });

  it('says whether something moves', () => {
    const { store } = watched();
    store.move(at(1));
    expect(store.moving()).toBe(true);
    vi.advanceTimersByTime(REST_MS);
    expect(store.moving()).toBe(false);
  });

  it('tells a single change at once, and no change not at all', () => {
    const { store, told } = watched();
    store.set((live) => live);
    expect(told.heard).toBe(0);
    store.set(at(5));
    expect(told.heard).toBe(1);
    vi.advanceTimersByTime(10 * REST_MS);
    expect(told.heard).toBe(1);
  });
});

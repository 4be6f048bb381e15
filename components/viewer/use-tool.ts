import type { Tool } from '@/components/viewer/keymap';
import type { Viewer } from '@/components/viewer/use-viewer';
import { oneToOne, panBy, zoomAt } from '@/components/viewer/view';

const STEP = 48;
const FACTOR = 1.25;
const TURN = 5;

/** What each key and each button of the image tools does. Returns false for tools that others handle. */
export const useTool = (viewer: Viewer): ((tool: Tool) => boolean) => {
  const { active, move, turn, compare } = viewer;
  const acts: Partial<Record<Tool, () => void>> = {
    zoomIn: () => move(active, (view) => zoomAt(view, FACTOR)),
    zoomOut: () => move(active, (view) => zoomAt(view, 1 / FACTOR)),
    left: () => move(active, (view) => panBy(view, [STEP, 0])),
    right: () => move(active, (view) => panBy(view, [-STEP, 0])),
    up: () => move(active, (view) => panBy(view, [0, STEP])),
    down: () => move(active, (view) => panBy(view, [0, -STEP])),
    fit: () => viewer.frame('image'),
    faces: () => viewer.frame('face'),
    oneToOne: () => move(active, (view) => oneToOne(view, window.devicePixelRatio)),
    link: () => viewer.link(!viewer.linked),
    side: () => compare.choose('side'),
    curtain: () => compare.choose('curtain'),
    overlay: () => compare.choose('overlay'),
    blink: () => compare.choose('blink'),
    less: () => compare.step(-1),
    more: () => compare.step(1),
    pause: () => compare.pause(!compare.paused),
    align: () => compare.align(!compare.aligned),
    eyes: () => compare.setEyes(!compare.settingEyes),
    loupe: () => compare.setLoupe(!compare.loupe),
    box: () => viewer.setBox(!viewer.box),
    rotateLeft: () => turn(-TURN),
    rotateRight: () => turn(TURN),
    mirror: () => viewer.mirror(),
    grey: () => viewer.setAdjust({ ...viewer.adjust, greyscale: !viewer.adjust.greyscale }),
    grid: () => viewer.setGrid(!viewer.grid),
  };
  return (tool) => {
    const act = acts[tool];
    act?.();
    return act !== undefined;
  };
};

import type { Tool } from '@/components/viewer/keymap';
import type { Viewer } from '@/components/viewer/use-viewer';
import { oneToOne, panBy, zoomAt } from '@/components/viewer/view';
import type { ImageView } from '@/lib/domain/projection-view';

const STEP = 48;
const FACTOR = 1.25;
const TURN = 5;

/** What each key and each button of the image tools does. Returns false for tools that others handle. */
export const useTool = (viewer: Viewer, images: readonly ImageView[]): ((tool: Tool) => boolean) => {
  const { active, step, turn, compare, levels, pins } = viewer;
  const other = images.find(({ ref }) => ref !== active)?.ref ?? active;
  const acts: Partial<Record<Tool, () => void>> = {
    zoomIn: () => step(active, (view) => zoomAt(view, FACTOR)),
    zoomOut: () => step(active, (view) => zoomAt(view, 1 / FACTOR)),
    left: () => step(active, (view) => panBy(view, [STEP, 0])),
    right: () => step(active, (view) => panBy(view, [-STEP, 0])),
    up: () => step(active, (view) => panBy(view, [0, STEP])),
    down: () => step(active, (view) => panBy(view, [0, -STEP])),
    fit: () => viewer.frame('image'),
    faces: () => viewer.frame('face'),
    oneToOne: () => step(active, (view) => oneToOne(view, window.devicePixelRatio)),
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
    grey: () => levels.change(active, { greyscale: !levels.of(active).greyscale }),
    levels: () => levels.setOpen(!levels.open),
    resetLevels: () => levels.reset(null),
    pin: () => pins.setOn(!pins.on),
    otherImage: () => (pins.picked ? pins.pickOther() : viewer.setActive(other)),
    bare: () => viewer.setBare(!viewer.bare),
    grid: () => viewer.setGrid(!viewer.grid),
  };
  return (tool) => {
    const act = acts[tool];
    act?.();
    return act !== undefined;
  };
};

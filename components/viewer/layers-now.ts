import type { Layer } from '@/components/viewer/draw-layer';
import type { LayerPlan } from '@/components/viewer/use-shown';
import type { Viewer } from '@/components/viewer/use-viewer';

/** The layers of a pane as they lie at this moment, with their pins; bare images show none. */
export const layersNow = (plans: readonly LayerPlan[], viewer: Viewer): readonly Layer[] =>
  plans.map(({ of, ...plan }) => {
    const side = of.ref === 'probe' ? 'probe' : 'candidate';
    const { carried } = viewer.store.now();
    const pins = viewer.bare ? [] : viewer.pins.drawn(side, carried);
    return { ...plan, side, size: of, view: viewer.view(of), pins };
  });

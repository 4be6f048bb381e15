'use client';

import * as text from '@/components/text/en';
import { Caption } from '@/components/viewer/caption';
import { Fault } from '@/components/viewer/fault';
import faults from '@/components/viewer/fault.module.css';
import { Stage } from '@/components/viewer/stage';
import { useBlink } from '@/components/viewer/use-blink';
import { type Shown, useShown } from '@/components/viewer/use-shown';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';

interface JointPaneProps {
  readonly probe: Shown;
  readonly candidate: Shown;
  readonly viewer: Viewer;
}

/** Both images in one frame, eye upon eye where the eyes are known. An aid, not a finding (references.md A-04). */
export function JointPane({ probe, candidate, viewer }: JointPaneProps) {
  const { mode, dials, joined } = viewer.compare;
  const { layer: below, ...first } = useShown(probe, viewer);
  const { layer: above, ...second } = useShown(candidate, viewer);
  const blinked = useBlink(viewer.compare);
  const [a, b] = [probe.image.mark, candidate.image.mark];
  const layers = {
    side: [below, above],
    curtain: [
      { ...below, to: dials.curtain },
      { ...above, from: dials.curtain },
    ],
    overlay: [below, { ...above, opacity: dials.overlay }],
    blink: [blinked ? above : below],
  }[mode];
  const tags = mode === 'blink' ? [blinked ? b : a] : mode === 'overlay' ? [`${a} + ${b}`] : [a, b];

  return (
    <figure className={classes.pane}>
      <Stage
        images={[probe.image, candidate.image]}
        layers={layers}
        label={text.viewer.jointPane(text.viewer.tools[mode], a, b)}
        canvasLabel={text.viewer.joint[mode](a, b)}
        viewer={viewer}
        {...(mode === 'curtain' ? { edge: dials.curtain } : {})}
      >
        {mode === 'curtain' ? (
          <div
            className={classes.edge}
            data-edge
            data-quiet={viewer.compare.loupe || undefined}
            style={{ left: `${dials.curtain * 100}%` }}
          />
        ) : null}
        <div className={classes.tags} data-mode={mode} aria-hidden="true">
          {tags.map((tag) => (
            <span key={tag} className={classes.tag}>
              {tag}
            </span>
          ))}
        </div>
        <div className={faults.faults}>
          <Fault shown={probe} missing={below.image === null} {...first} />
          <Fault shown={candidate} missing={above.image === null} {...second} />
        </div>
      </Stage>
      <figcaption className={classes.captions}>
        <Caption shown={probe} viewer={viewer} follows={false} />
        <Caption shown={candidate} viewer={viewer} follows={joined} />
      </figcaption>
    </figure>
  );
}

'use client';

import { type RefObject, useCallback, useEffect, useRef } from 'react';
import * as text from '@/components/text/en';
import { BareNote } from '@/components/viewer/bare-note';
import { CompareBar } from '@/components/viewer/compare-bar';
import { JointPane } from '@/components/viewer/joint-pane';
import type { Tool } from '@/components/viewer/keymap';
import { LevelsBar } from '@/components/viewer/levels-bar';
import { Pane } from '@/components/viewer/pane';
import { PinBar } from '@/components/viewer/pins/pin-bar';
import type { PinBoard } from '@/components/viewer/pins/use-pins';
import { settingsOf } from '@/components/viewer/settings-of';
import { Toolbar } from '@/components/viewer/toolbar';
import { toolsInUse } from '@/components/viewer/tools-in-use';
import { useBare } from '@/components/viewer/use-bare';
import type { Shown } from '@/components/viewer/use-shown';
import { useTool } from '@/components/viewer/use-tool';
import { useToolKeys } from '@/components/viewer/use-tool-keys';
import { useViewer } from '@/components/viewer/use-viewer';
import { ViewTold } from '@/components/viewer/view-told';
import classes from '@/components/viewer/viewer.module.css';
import type { ViewSettings } from '@/lib/domain/view-settings';
import type { ViewTool } from '@/lib/domain/view-tools';

interface ViewerProps {
  /** The probe first, then at most one candidate. */
  readonly images: readonly Shown[];
  /** The policy's limit of pose for laying one image upon the other, in degrees. */
  readonly maxPose: number;
  /** Who keeps the pins; null where there is no pair. */
  readonly pins: PinBoard | null;
  /** Something must be seen now: the images do not stay bare. */
  readonly interrupted: boolean;
  /** Where what is on the screen is written, for who reads it later. */
  readonly look: RefObject<ViewSettings | null>;
  /** Tools that are not the images': next candidate, help. */
  readonly onTool: (tool: Tool) => void;
  /** Told whenever the tools change that go on record. */
  readonly onUse: (tools: readonly ViewTool[]) => void;
}

/** One or two images, side by side or laid upon each other, moved together. */
export function ImageViewer({ images, maxPose, pins, interrupted, look, onTool, onUse }: ViewerProps) {
  const pair = images.map(({ image }) => image);
  const [probe, candidate] = images;
  const viewer = useViewer(pair, candidate ? 'face' : 'image', maxPose, pins);
  const { compare, setBare } = viewer;
  const bare = viewer.bare && !interrupted;
  const frame = useRef<HTMLDivElement>(null);
  const act = useTool(viewer, pair);
  const use = (tool: Tool) => {
    if (!act(tool)) onTool(tool);
  };
  useToolKeys(use, compare.loupe);
  useBare(
    frame,
    bare,
    useCallback(() => setBare(false), [setBare]),
  );
  useEffect(() => {
    onUse(toolsInUse(viewer, pair));
    look.current = settingsOf(viewer, pair, window.devicePixelRatio);
  });
  return (
    <div ref={frame} className={classes.viewer} data-bare={bare || undefined}>
      <ViewTold viewer={viewer} images={pair} />
      <p aria-live="polite" className={classes.unseen}>
        {bare ? text.viewer.bare.on : ''}
      </p>
      {bare ? (
        <BareNote viewer={viewer} images={pair} />
      ) : (
        <div className={classes.bars}>
          <Toolbar viewer={viewer} images={pair} onTool={use} />
          {candidate ? <CompareBar viewer={viewer} images={pair} onTool={use} /> : null}
          {viewer.levels.open ? (
            <LevelsBar levels={viewer.levels} images={pair} active={viewer.active} />
          ) : null}
          {viewer.pins.on ? <PinBar viewer={viewer} images={pair} /> : null}
        </div>
      )}
      <div className={classes.panes}>
        {probe && candidate && compare.mode !== 'side' ? (
          <JointPane probe={probe} candidate={candidate} viewer={viewer} />
        ) : (
          images.map((shown) => (
            <Pane
              key={shown.image.ref}
              shown={shown}
              viewer={viewer}
              follows={compare.joined && shown !== probe}
            />
          ))
        )}
      </div>
    </div>
  );
}

'use client';

import { useEffect } from 'react';
import { CompareBar } from '@/components/viewer/compare-bar';
import { JointPane } from '@/components/viewer/joint-pane';
import type { Tool } from '@/components/viewer/keymap';
import { Pane } from '@/components/viewer/pane';
import { Toolbar } from '@/components/viewer/toolbar';
import { toolsInUse } from '@/components/viewer/tools-in-use';
import type { Shown } from '@/components/viewer/use-shown';
import { useTool } from '@/components/viewer/use-tool';
import { useToolKeys } from '@/components/viewer/use-tool-keys';
import { useViewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';
import type { ViewTool } from '@/lib/domain/view-tools';

interface ViewerProps {
  /** The probe first, then at most one candidate. */
  readonly images: readonly Shown[];
  /** Tools that are not the images': next candidate, help. */
  readonly onTool: (tool: Tool) => void;
  /** Told whenever the tools change that go on record. */
  readonly onUse: (tools: readonly ViewTool[]) => void;
}

/** One or two images, side by side or laid upon each other, moved together. */
export function ImageViewer({ images, onTool, onUse }: ViewerProps) {
  const pair = images.map(({ image }) => image);
  const [probe, candidate] = images;
  const viewer = useViewer(pair, candidate ? 'face' : 'image');
  const { compare } = viewer;
  const act = useTool(viewer);
  const use = (tool: Tool) => {
    if (!act(tool)) onTool(tool);
  };
  useToolKeys(use, compare.loupe);
  const used = toolsInUse(viewer, pair);
  useEffect(() => onUse(used));
  return (
    <div className={classes.viewer}>
      <div>
        <Toolbar viewer={viewer} paired={candidate !== undefined} onTool={use} />
        {candidate ? <CompareBar viewer={viewer} images={pair} onTool={use} /> : null}
      </div>
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

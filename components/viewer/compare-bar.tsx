'use client';

import { useId } from 'react';
import * as text from '@/components/text/en';
import { compareNotes } from '@/components/viewer/compare-notes';
import { MODES } from '@/components/viewer/comparison';
import { DialSlider } from '@/components/viewer/dial-slider';
import type { Tool } from '@/components/viewer/keymap';
import { ToolButton } from '@/components/viewer/tool-button';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

interface CompareBarProps {
  readonly viewer: Viewer;
  readonly images: readonly ImageView[];
  readonly onTool: (tool: Tool) => void;
}

/** How the pair is laid: the modes, their one dial, the eye lines, and in words what is open and why. */
export function CompareBar({ viewer, images, onTool }: CompareBarProps) {
  const { compare } = viewer;
  const why = useId();
  const codes = new Set(MODES.map(compare.closed).filter((reason) => reason !== null));
  const reasons = [
    ...[...codes].map((reason) => text.viewer.closed[reason]),
    ...(compare.eyeless && compare.mode === 'side' && !compare.settingEyes ? [text.viewer.eyes.needed] : []),
  ];
  const byHand = Object.values(compare.eyes).some((points) => points.length > 0);
  return (
    <div className={classes.compare}>
      <div role="toolbar" aria-label={text.viewer.modes} className={classes.toolbar}>
        {MODES.map((mode) => (
          <ToolButton
            key={mode}
            tool={mode}
            pressed={compare.mode === mode}
            closed={compare.closed(mode) ? why : undefined}
            onTool={onTool}
          />
        ))}
        <span className={classes.gap} />
        {compare.mode === 'side' ? (
          <ToolButton
            tool="align"
            pressed={compare.joined}
            closed={compare.alignable ? undefined : why}
            onTool={onTool}
          />
        ) : null}
        <ToolButton tool="eyes" pressed={compare.settingEyes} onTool={onTool} />
        {byHand ? (
          <button type="button" className={classes.tool} onClick={compare.forgetEyes}>
            {text.viewer.eyes.forget}
          </button>
        ) : null}
        {compare.mode === 'blink' ? (
          <ToolButton tool="pause" pressed={compare.paused} onTool={onTool} />
        ) : null}
        {compare.mode === 'side' ? null : <DialSlider dial={compare.mode} compare={compare} />}
      </div>
      <p id={why} role="status" className={classes.notes}>
        {compareNotes(compare, images).map((note) => (
          <strong key={note}>{note}</strong>
        ))}
        <span>{reasons.join(' ')}</span>
      </p>
    </div>
  );
}

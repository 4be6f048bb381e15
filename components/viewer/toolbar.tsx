'use client';

import * as text from '@/components/text/en';
import { DialSlider } from '@/components/viewer/dial-slider';
import type { Tool } from '@/components/viewer/keymap';
import { Levels } from '@/components/viewer/levels';
import { ToolButton } from '@/components/viewer/tool-button';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';

interface ToolbarProps {
  readonly viewer: Viewer;
  readonly paired: boolean;
  readonly onTool: (tool: Tool) => void;
}

/** The tools that one image has as well as two. */
export function Toolbar({ viewer, paired, onTool }: ToolbarProps) {
  const plain = (tool: Tool) => <ToolButton key={tool} tool={tool} onTool={onTool} />;
  const toggle = (tool: Tool, pressed: boolean) => (
    <ToolButton key={tool} tool={tool} pressed={pressed} onTool={onTool} />
  );
  return (
    <div role="toolbar" aria-label={text.viewer.toolbar} className={classes.toolbar}>
      {(['zoomOut', 'zoomIn', 'fit', 'faces', 'oneToOne'] as const).map(plain)}
      {paired && viewer.compare.mode === 'side' ? toggle('link', viewer.linked) : null}
      <span className={classes.gap} />
      {toggle('box', viewer.box)}
      {toggle('grey', viewer.adjust.greyscale)}
      {toggle('grid', viewer.grid)}
      {(['rotateLeft', 'rotateRight', 'mirror'] as const).map(plain)}
      <Levels adjust={viewer.adjust} onChange={viewer.setAdjust} />
      {toggle('loupe', viewer.compare.loupe)}
      {viewer.compare.loupe ? <DialSlider dial="loupe" compare={viewer.compare} /> : null}
      {plain('help')}
    </div>
  );
}

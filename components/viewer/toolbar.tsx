'use client';

import * as text from '@/components/text/en';
import { DialSlider } from '@/components/viewer/dial-slider';
import type { Tool } from '@/components/viewer/keymap';
import { ToolButton } from '@/components/viewer/tool-button';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

interface ToolbarProps {
  readonly viewer: Viewer;
  readonly images: readonly ImageView[];
  readonly onTool: (tool: Tool) => void;
}

/** The tools that one image has as well as two. */
export function Toolbar({ viewer, images, onTool }: ToolbarProps) {
  const { compare, levels, active } = viewer;
  const plain = (tool: Tool) => <ToolButton key={tool} tool={tool} onTool={onTool} />;
  const toggle = (tool: Tool, pressed: boolean) => (
    <ToolButton key={tool} tool={tool} pressed={pressed} onTool={onTool} />
  );
  return (
    <div role="toolbar" aria-label={text.viewer.toolbar} className={classes.toolbar}>
      {(['zoomOut', 'zoomIn', 'fit', 'faces', 'oneToOne'] as const).map(plain)}
      {images.length > 1 && compare.mode === 'side' ? toggle('link', viewer.linked) : null}
      <span className={classes.gap} />
      {toggle('box', viewer.box)}
      {toggle('grid', viewer.grid)}
      {(['rotateLeft', 'rotateRight', 'mirror'] as const).map(plain)}
      {toggle('grey', levels.of(active).greyscale)}
      {toggle('levels', levels.open)}
      {toggle('loupe', compare.loupe)}
      {compare.loupe ? <DialSlider dial="loupe" compare={compare} /> : null}
      <span className={classes.gap} />
      {viewer.pins.possible ? toggle('pin', viewer.pins.on) : null}
      {plain('bare')}
      {plain('help')}
    </div>
  );
}

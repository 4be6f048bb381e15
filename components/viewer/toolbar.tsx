'use client';

import * as text from '@/components/text/en';
import { keyOf, type Tool } from '@/components/viewer/keymap';
import { Levels } from '@/components/viewer/levels';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';

interface ToolbarProps {
  readonly viewer: Viewer;
  readonly paired: boolean;
  readonly onTool: (tool: Tool) => void;
}

interface ToolButtonProps {
  readonly tool: Tool;
  readonly pressed?: boolean;
  readonly onTool: (tool: Tool) => void;
}

function ToolButton({ tool, pressed, onTool }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={text.viewer.tools[tool]}
      aria-pressed={pressed}
      aria-keyshortcuts={keyOf(tool)}
      title={text.viewer.toolHint(text.viewer.tools[tool], keyOf(tool))}
      onClick={() => onTool(tool)}
    >
      {text.viewer.signs[tool] ?? text.viewer.tools[tool]}
    </button>
  );
}

/** The image tools as words; the key stands in the title and in the help. */
export function Toolbar({ viewer, paired, onTool }: ToolbarProps) {
  const plain = (tool: Tool) => <ToolButton key={tool} tool={tool} onTool={onTool} />;
  const toggle = (tool: Tool, pressed: boolean) => (
    <ToolButton key={tool} tool={tool} pressed={pressed} onTool={onTool} />
  );
  return (
    <div role="toolbar" aria-label={text.viewer.toolbar} className={classes.toolbar}>
      {(['zoomOut', 'zoomIn', 'fit', 'faces', 'oneToOne'] as const).map(plain)}
      {paired ? toggle('link', viewer.linked) : null}
      <span className={classes.gap} />
      {toggle('box', viewer.box)}
      {toggle('grey', viewer.adjust.greyscale)}
      {toggle('grid', viewer.grid)}
      {(['rotateLeft', 'rotateRight', 'mirror'] as const).map(plain)}
      <Levels adjust={viewer.adjust} onChange={viewer.setAdjust} />
      <span className={classes.gap} />
      {plain('help')}
    </div>
  );
}

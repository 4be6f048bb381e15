import * as text from '@/components/text/en';
import { keyOf, type Tool } from '@/components/viewer/keymap';
import classes from '@/components/viewer/viewer.module.css';

interface ToolButtonProps {
  readonly tool: Tool;
  readonly pressed?: boolean | undefined;
  /** Closed tools stay where they are and keep the focus; the id is of the words that say why. */
  readonly closed?: string | undefined;
  readonly onTool: (tool: Tool) => void;
}

/** A tool as a word or a sign; its key stands in the title and in the help. */
export function ToolButton({ tool, pressed, closed, onTool }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={text.viewer.tools[tool]}
      aria-pressed={pressed}
      aria-keyshortcuts={keyOf(tool)}
      aria-disabled={closed !== undefined || undefined}
      aria-describedby={closed}
      title={text.viewer.toolHint(text.viewer.tools[tool], keyOf(tool))}
      onClick={() => {
        if (closed === undefined) onTool(tool);
      }}
    >
      {text.viewer.signs[tool] ?? text.viewer.tools[tool]}
    </button>
  );
}

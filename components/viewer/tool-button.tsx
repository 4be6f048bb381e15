import { ariaKeys, keyLabel } from '@/components/keys/key-label';
import { useKeys } from '@/components/keys/keys-context';
import * as text from '@/components/text/en';
import type { Tool } from '@/components/viewer/keymap';
import classes from '@/components/viewer/viewer.module.css';

interface ToolButtonProps {
  readonly tool: Tool;
  readonly pressed?: boolean | undefined;
  /** Closed tools stay where they are and keep the focus; the id is of the words that say why. */
  readonly closed?: string | undefined;
  readonly onTool: (tool: Tool) => void;
}

/** A tool as a word or a sign; its key, if it has one, stands in the title, in the sheet and in the palette. */
export function ToolButton({ tool, pressed, closed, onTool }: ToolButtonProps) {
  const keys = useKeys().keysOf(tool);
  const name = text.viewer.tools[tool];
  return (
    <button
      type="button"
      className={classes.tool}
      // The palette offers what stands on the screen, by these.
      data-tool={tool}
      aria-label={name}
      aria-pressed={pressed}
      aria-keyshortcuts={ariaKeys(keys)}
      aria-disabled={closed !== undefined || undefined}
      aria-describedby={closed}
      title={keys[0] === undefined ? name : text.viewer.toolHint(name, keyLabel(keys[0]))}
      onClick={() => {
        if (closed === undefined) onTool(tool);
      }}
    >
      {text.viewer.signs[tool] ?? name}
    </button>
  );
}

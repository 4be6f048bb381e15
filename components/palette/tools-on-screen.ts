import { TOOLS, type Tool } from '@/components/viewer/keymap';

export interface ToolOnScreen {
  readonly tool: Tool;
  /** Null: it does something once and is neither on nor off. */
  readonly on: boolean | null;
  readonly closed: boolean;
  press(): void;
}

/**
 * The image tools that stand on the screen as buttons now, in the order of the table. The palette presses the very
 * button, so it can do nothing that a person could not do there.
 */
export const toolsOnScreen = (screen: ParentNode): readonly ToolOnScreen[] => {
  const buttons = new Map(
    [...screen.querySelectorAll<HTMLButtonElement>('button[data-tool]')].map((one) => [
      one.dataset.tool,
      one,
    ]),
  );
  return TOOLS.flatMap((tool) => {
    const button = buttons.get(tool);
    if (!button || button.disabled) return [];
    const pressed = button.getAttribute('aria-pressed');
    return {
      tool,
      on: pressed === null ? null : pressed === 'true',
      closed: button.getAttribute('aria-disabled') === 'true',
      press: () => button.click(),
    };
  });
};

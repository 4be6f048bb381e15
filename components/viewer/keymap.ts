import * as text from '@/components/text/en';

export const TOOLS = [
  'zoomIn',
  'zoomOut',
  'fit',
  'faces',
  'oneToOne',
  'left',
  'right',
  'up',
  'down',
  'link',
  'box',
  'rotateLeft',
  'rotateRight',
  'mirror',
  'grey',
  'grid',
  'previous',
  'next',
  'help',
] as const;
export type Tool = (typeof TOOLS)[number];

/**
 * Keys of the image tools, one table for the handler, the buttons and the help. No key decides anything:
 * a letter that fires a verdict is how wrong verdicts happen.
 */
export const KEYMAP: readonly { readonly key: string; readonly tool: Tool }[] = [
  { key: '+', tool: 'zoomIn' },
  { key: '=', tool: 'zoomIn' },
  { key: '-', tool: 'zoomOut' },
  { key: '0', tool: 'fit' },
  { key: 'f', tool: 'faces' },
  { key: '1', tool: 'oneToOne' },
  { key: 'ArrowLeft', tool: 'left' },
  { key: 'ArrowRight', tool: 'right' },
  { key: 'ArrowUp', tool: 'up' },
  { key: 'ArrowDown', tool: 'down' },
  { key: 'l', tool: 'link' },
  { key: 'b', tool: 'box' },
  { key: '[', tool: 'rotateLeft' },
  { key: ']', tool: 'rotateRight' },
  { key: 'm', tool: 'mirror' },
  { key: 'g', tool: 'grey' },
  { key: '#', tool: 'grid' },
  { key: ',', tool: 'previous' },
  { key: '.', tool: 'next' },
  { key: '?', tool: 'help' },
];

/** The tool of a key, or null; with Ctrl, Alt or Meta the browser keeps its own meaning. */
export const toolOf = (event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): Tool | null =>
  event.ctrlKey || event.altKey || event.metaKey
    ? null
    : (KEYMAP.find(({ key }) => key === event.key)?.tool ?? null);

/** What a badge shows for a tool's key. */
export const keyOf = (tool: Tool): string => {
  const key = KEYMAP.find((entry) => entry.tool === tool)?.key ?? '';
  return text.viewer.keyNames[key] ?? key.toUpperCase();
};

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
  'side',
  'curtain',
  'overlay',
  'blink',
  'less',
  'more',
  'pause',
  'align',
  'eyes',
  'loupe',
  'box',
  'rotateLeft',
  'rotateRight',
  'mirror',
  'grey',
  'levels',
  'resetLevels',
  'grid',
  'pin',
  'otherImage',
  'bare',
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
  { key: 's', tool: 'side' },
  { key: 'c', tool: 'curtain' },
  { key: 'o', tool: 'overlay' },
  { key: 'n', tool: 'blink' },
  { key: 'j', tool: 'less' },
  { key: 'k', tool: 'more' },
  { key: 'p', tool: 'pause' },
  { key: 'e', tool: 'align' },
  { key: 'y', tool: 'eyes' },
  { key: 'z', tool: 'loupe' },
  { key: 'b', tool: 'box' },
  { key: '[', tool: 'rotateLeft' },
  { key: ']', tool: 'rotateRight' },
  { key: 'm', tool: 'mirror' },
  { key: 'g', tool: 'grey' },
  { key: 'v', tool: 'levels' },
  { key: 'r', tool: 'resetLevels' },
  { key: '#', tool: 'grid' },
  { key: 'i', tool: 'pin' },
  { key: 'x', tool: 'otherImage' },
  { key: 'h', tool: 'bare' },
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

/** Tools that go on while their key is held; of the others only the press counts. */
const GOING_ON: readonly Tool[] = ['zoomIn', 'zoomOut', 'left', 'right', 'up', 'down', 'less', 'more'];

export const repeats = (tool: Tool): boolean => GOING_ON.includes(tool);

/** What a badge shows for a tool's key. */
export const keyOf = (tool: Tool): string => {
  const key = KEYMAP.find((entry) => entry.tool === tool)?.key ?? '';
  return text.viewer.keyNames[key] ?? key.toUpperCase();
};

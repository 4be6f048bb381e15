import { KEYMAP, TOOLS, type Tool } from '@/components/viewer/keymap';

/**
 * Where keys work. `viewer` and `review`: anywhere on the review screen; `worksheet`: only inside a row of the
 * worksheet, where its keys come first; `everywhere`: on every page.
 */
export type KeyScope = 'viewer' | 'review' | 'worksheet' | 'everywhere';

/** Keys that act inside one row of the worksheet; they choose a finding or move on, and save nothing. */
export const SHEET_KEYS = ['finding', 'nextRow', 'previousRow', 'note', 'leaveNote'] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];

export type KeyName = Tool | SheetKey | 'palette';

export interface KeyRow {
  readonly name: KeyName;
  readonly scope: KeyScope;
  readonly keys: readonly string[];
}

/** Tools that concern the screen around the images rather than what is shown of them. */
const OF_REVIEW: readonly Tool[] = ['previous', 'next', 'help'];

const toolRow = (tool: Tool): KeyRow => ({
  name: tool,
  scope: OF_REVIEW.includes(tool) ? 'review' : 'viewer',
  keys: KEYMAP.filter((entry) => entry.tool === tool).map(({ key }) => key),
});

/** Every key of the desk, as it is until somebody changes theirs: what the sheet, the account page and tests read. */
export const KEY_TABLE: readonly KeyRow[] = [
  ...TOOLS.map(toolRow),
  { name: 'finding', scope: 'worksheet', keys: ['1', '2', '3', '4', '5'] },
  { name: 'nextRow', scope: 'worksheet', keys: ['Enter', 'ArrowDown'] },
  { name: 'previousRow', scope: 'worksheet', keys: ['ArrowUp'] },
  { name: 'note', scope: 'worksheet', keys: ['n'] },
  { name: 'leaveNote', scope: 'worksheet', keys: ['Escape'] },
  { name: 'palette', scope: 'everywhere', keys: ['Mod+k'] },
];

/** Which rows stand together on the sheet and on the account page, in this order. */
export const KEY_GROUPS = [
  {
    group: 'move',
    names: [
      'zoomIn',
      'zoomOut',
      'fit',
      'faces',
      'oneToOne',
      'left',
      'right',
      'up',
      'down',
      'otherImage',
      'link',
    ],
  },
  {
    group: 'compare',
    names: ['side', 'curtain', 'overlay', 'blink', 'less', 'more', 'pause', 'align', 'eyes'],
  },
  {
    group: 'see',
    names: [
      'loupe',
      'grey',
      'levels',
      'resetLevels',
      'rotateLeft',
      'rotateRight',
      'mirror',
      'grid',
      'box',
      'bare',
    ],
  },
  { group: 'mark', names: ['pin', 'previous', 'next'] },
  { group: 'worksheet', names: SHEET_KEYS },
  { group: 'desk', names: ['help', 'palette'] },
] as const satisfies readonly { readonly group: string; readonly names: readonly KeyName[] }[];

export type KeyGroup = (typeof KEY_GROUPS)[number]['group'];

const isTool = (name: KeyName): name is Tool => (TOOLS as readonly string[]).includes(name);

/** Tools of a group: what a person may give another key. */
export const toolsIn = (names: readonly KeyName[]): readonly Tool[] => names.filter(isTool);

export const rowOf = (name: KeyName): KeyRow | undefined => KEY_TABLE.find((row) => row.name === name);

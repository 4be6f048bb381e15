/**
 * What a report is made of. The one structure behind `report.json` and `report.pdf`: the PDF draws what stands here
 * and nothing else, so that the two cannot disagree (references.md D-18).
 */
export interface Report {
  readonly format: 'second-look/report/1';
  readonly title: string;
  /** The fixed sentence; printed on every page. */
  readonly notice: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

export interface TextBlock {
  readonly type: 'text';
  readonly text: string;
}

export interface HeadingBlock {
  readonly type: 'heading';
  readonly text: string;
}

export interface FactsBlock {
  readonly type: 'facts';
  readonly facts: readonly Fact[];
}

export interface ListBlock {
  readonly type: 'list';
  readonly items: readonly string[];
}

export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** One text for each column, in their order. */
  readonly rows: readonly (readonly string[])[];
}

/** A place on an image, in pixels of the oriented image, origin top left. */
export interface Mark {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface Figure {
  /** `probe` or a candidate's key. */
  readonly ref: string;
  readonly caption: string;
  /** Path in the archive; null when the image is not in it, and `why` says so. */
  readonly path: string | null;
  readonly why: string | null;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface FiguresBlock {
  readonly type: 'figures';
  readonly figures: readonly Figure[];
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** Whether it counts towards the quorum; null for the match itself. */
  readonly counts: boolean | null;
}

/** Which evidence derives from which: an arrow from what was there first to what came of it. */
export interface GraphBlock {
  readonly type: 'graph';
  readonly caption: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

export type Block =
  | TextBlock
  | HeadingBlock
  | FactsBlock
  | ListBlock
  | TableBlock
  | FiguresBlock
  | GraphBlock;

export const text = (said: string): TextBlock => ({ type: 'text', text: said });
export const heading = (said: string): HeadingBlock => ({ type: 'heading', text: said });
export const list = (items: readonly string[]): ListBlock => ({ type: 'list', items });
export const facts = (
  ...rows: readonly (readonly [id: string, label: string, value: string])[]
): FactsBlock => ({
  type: 'facts',
  facts: rows.map(([id, label, value]) => ({ id, label, value })),
});

/** A table, or one sentence where there is nothing to list. */
export const table = (
  id: string,
  columns: readonly (readonly [id: string, label: string])[],
  rows: readonly (readonly string[])[],
  empty: string,
): TableBlock | TextBlock =>
  rows.length === 0
    ? text(empty)
    : { type: 'table', id, columns: columns.map(([key, label]) => ({ id: key, label })), rows };

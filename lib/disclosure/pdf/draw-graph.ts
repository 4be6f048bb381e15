import type { GraphBlock, GraphNode } from '@/lib/disclosure/document';
import { layers } from '@/lib/disclosure/pdf/layers';
import { INK, PAGE } from '@/lib/disclosure/pdf/sheet';
import { SMALL, type Writer } from '@/lib/disclosure/pdf/writer';

const HIGH = 24;
const ROW = 34;
const STANDS = { true: 'counts', false: 'zero' } as const;

interface Place {
  readonly x: number;
  readonly y: number;
}

const said = ({ counts }: GraphNode): string => (counts === null ? '' : STANDS[`${counts}`]);

const altOf = ({ nodes, edges }: GraphBlock): string => {
  const label = (id: string): string => nodes.find((n) => n.id === id)?.label ?? id;
  return edges.length === 0
    ? 'No item derives from another.'
    : edges.map((e) => `${label(e.to)} derives from ${label(e.from)}`).join('; ');
};

const drawEdge = ({ doc }: Writer, from: Place, to: Place, wide: number): void => {
  const [x1, y1, x2, y2] = [from.x + wide, from.y + HIGH / 2, to.x - 1, to.y + HIGH / 2];
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number): [number, number] => [
    x2 - 5 * Math.cos(angle + turn),
    y2 - 5 * Math.sin(angle + turn),
  ];
  doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(0.7).strokeColor(INK.quiet).stroke();
  doc
    .moveTo(x2, y2)
    .lineTo(...wing(0.45))
    .lineTo(...wing(-0.45))
    .fillColor(INK.quiet)
    .fill();
};

const drawNode = (writer: Writer, node: GraphNode, { x, y }: Place, wide: number): void => {
  const { doc } = writer;
  doc
    .rect(x, y, wide, HIGH)
    .fillColor(node.counts === true ? '#ffffff' : INK.faint)
    .fill();
  doc
    .rect(x, y, wide, HIGH)
    .lineWidth(node.counts === true ? 1.2 : 0.5)
    .strokeColor(INK.text);
  if (node.counts === false) doc.dash(2, { space: 2 });
  doc.stroke().undash();
  const lines = [...writer.lines(node.label, wide - 8, SMALL).slice(0, 1), said(node)];
  writer.draw(lines, x + 4, y + 2.5, SMALL);
};

/** The evidence as a graph from left to right; whatever counts zero has a broken edge. */
export const drawGraph = (writer: Writer, block: GraphBlock): void => {
  const column = layers(block);
  const columns = Math.max(...column.values()) + 1;
  const wide = Math.min(90, (PAGE.width - 24 * (columns - 1)) / columns);
  const step = columns === 1 ? 0 : Math.min(wide + 60, (PAGE.width - wide) / (columns - 1));
  const filled = new Map<number, number>();
  const rows = block.nodes.map((node) => {
    const n = column.get(node.id) ?? 0;
    const row = filled.get(n) ?? 0;
    filled.set(n, row + 1);
    return { node, n, row };
  });
  const height = Math.max(...filled.values()) * ROW;
  writer.need(Math.min(height, PAGE.bottom - PAGE.top));
  // More items than a page has room for are drawn closer together.
  const pitch = Math.min(ROW, (PAGE.bottom - writer.y) / Math.max(...filled.values()));
  const places = new Map(
    rows.map(({ node, n, row }) => [node.id, { x: PAGE.left + n * step, y: writer.y + row * pitch }]),
  );
  writer.tag(
    'Figure',
    () => {
      for (const { from, to } of block.edges) {
        const [a, b] = [places.get(from), places.get(to)];
        if (a && b) drawEdge(writer, a, b, wide);
      }
      for (const { node } of rows) drawNode(writer, node, places.get(node.id) ?? { x: 0, y: 0 }, wide);
    },
    altOf(block),
  );
  writer.gap(Math.min(height, Math.max(...filled.values()) * pitch) + 4);
  writer.paragraph('Caption', block.caption, SMALL);
  writer.gap(8);
};

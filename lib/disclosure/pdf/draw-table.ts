import type { TableBlock } from '@/lib/disclosure/document';
import { shareWidth } from '@/lib/disclosure/pdf/columns';
import { INK, PAGE } from '@/lib/disclosure/pdf/sheet';
import { SMALL, type Style, type Writer } from '@/lib/disclosure/pdf/writer';

const HEAD: Style = { face: 'bold', size: 7.5, ink: INK.quiet };
const CELL_GAP = 8;
/** Wider words are broken: hashes and keys. */
const LONGEST_WORD = 78;
const LONGEST_CELL = 260;

const longestWord = (writer: Writer, text: string, style: Style): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => writer.widest(word, style)));

const widths = (writer: Writer, { columns, rows }: TableBlock): readonly number[] => {
  const wishes = columns.map(({ label }, i) => {
    const cells = rows.map((row) => row[i] ?? '');
    const sample = cells.length > 60 ? cells.filter((_, n) => n % Math.ceil(cells.length / 60) === 0) : cells;
    const words = [longestWord(writer, label, HEAD), ...sample.map((c) => longestWord(writer, c, SMALL))];
    // Two lines are enough for what has to be broken anyway; what can be read needs the room more.
    const wide = (cell: string) => writer.widest(cell, SMALL) / (/\s/.test(cell) || cell.length < 40 ? 1 : 2);
    const whole = [writer.widest(label, HEAD), ...sample.map(wide)];
    return {
      least: Math.min(LONGEST_WORD, Math.max(...words) + 1),
      most: Math.min(LONGEST_CELL, Math.max(...whole) + 1),
    };
  });
  return shareWidth(wishes, PAGE.width - CELL_GAP * (columns.length - 1));
};

type Cells = readonly (readonly string[])[];

const drawRow = (
  writer: Writer,
  cells: Cells,
  at: readonly number[],
  name: 'TH' | 'TD',
  style: Style,
): void => {
  writer.within('TR', () => {
    cells.forEach((lines, i) => {
      writer.tag(name, () => writer.draw(lines, at[i] ?? PAGE.left, writer.y, style));
    });
  });
};

/** A row over several pages: only where one page cannot hold it. */
const drawTallRow = (writer: Writer, cells: Cells, at: readonly number[]): void => {
  const tallest = Math.max(...cells.map((lines) => lines.length));
  let from = 0;
  while (from < tallest) {
    const room = Math.max(1, Math.floor((PAGE.bottom - writer.y) / writer.height(1, SMALL)));
    const part = cells.map((lines) => lines.slice(from, from + room));
    drawRow(writer, part, at, 'TD', SMALL);
    writer.gap(writer.height(Math.max(...part.map((lines) => lines.length)), SMALL));
    from += room;
    if (from < tallest) writer.newPage();
  }
};

/** Draws a table; its head stands again at the top of each page. */
export const drawTable = (writer: Writer, block: TableBlock): void => {
  const wide = widths(writer, block);
  const at = wide.map((_, i) => PAGE.left + wide.slice(0, i).reduce((x, w) => x + w + CELL_GAP, 0));
  const head = block.columns.map(({ label }, i) => writer.lines(label, wide[i] ?? 0, HEAD));
  const headHeight = writer.height(Math.max(...head.map((lines) => lines.length)), HEAD) + 4;
  const drawHead = () => {
    drawRow(writer, head, at, 'TH', HEAD);
    writer.gap(headHeight);
    writer.rule(writer.y - 2, INK.quiet);
    writer.gap(2);
  };
  writer.within('Table', () => {
    const rows = block.rows.map((row) => {
      const cells = row.map((cell, i) => writer.lines(cell, wide[i] ?? 0, SMALL));
      return { cells, height: writer.height(Math.max(1, ...cells.map((lines) => lines.length)), SMALL) + 5 };
    });
    // The head never stands alone at the foot of a page.
    writer.need(Math.min(headHeight + (rows[0]?.height ?? 0), (PAGE.bottom - PAGE.top) / 2));
    drawHead();
    for (const { cells, height } of rows) {
      if (writer.y + height > PAGE.bottom) {
        writer.newPage();
        drawHead();
      }
      if (writer.y + height > PAGE.bottom) drawTallRow(writer, cells, at);
      else {
        drawRow(writer, cells, at, 'TD', SMALL);
        writer.gap(height - 5);
      }
      writer.rule(writer.y + 2);
      writer.gap(5);
    }
  });
  writer.gap(8);
};

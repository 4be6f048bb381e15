import type { Block, FactsBlock } from '@/lib/disclosure/document';
import { drawFigures, type Pictures } from '@/lib/disclosure/pdf/draw-figures';
import { drawGraph } from '@/lib/disclosure/pdf/draw-graph';
import { drawTable } from '@/lib/disclosure/pdf/draw-table';
import { PAGE } from '@/lib/disclosure/pdf/sheet';
import { BODY, LABEL, type Style, type Writer } from '@/lib/disclosure/pdf/writer';

const SUB: Style = { face: 'bold', size: 10 };
const LABEL_WIDTH = 186;
const VALUE_AT = LABEL_WIDTH + 12;

const drawFacts = (writer: Writer, { facts }: FactsBlock): void => {
  for (const { label, value } of facts) {
    const names = writer.lines(label, LABEL_WIDTH, LABEL);
    const values = writer.lines(value, PAGE.width - VALUE_AT, BODY);
    const height = writer.height(Math.max(names.length, Math.min(values.length, 40)), BODY);
    writer.need(height);
    writer.tag('P', () => writer.draw(names, PAGE.left, writer.y, LABEL));
    if (writer.y + writer.height(values.length, BODY) <= PAGE.bottom) {
      writer.tag('P', () => writer.draw(values, PAGE.left + VALUE_AT, writer.y, BODY));
      writer.gap(writer.height(Math.max(names.length, values.length), BODY) + 2);
    } else writer.paragraph('P', value, BODY, VALUE_AT);
  }
  writer.gap(8);
};

const drawList = (writer: Writer, items: readonly string[]): void => {
  writer.within('L', () => {
    for (const item of items) {
      writer.need(writer.height(1, BODY));
      writer.artifact(() => writer.draw(['–'], PAGE.left, writer.y, LABEL));
      writer.within('LI', () => writer.paragraph('LBody', item, BODY, 12));
      writer.gap(2);
    }
  });
  writer.gap(6);
};

const drawText = (writer: Writer, text: string): void => {
  writer.paragraph('P', text, BODY);
  writer.gap(7);
};

const drawHeading = (writer: Writer, text: string): void => {
  // Never alone at the foot of a page.
  writer.need(60);
  writer.gap(6);
  writer.paragraph('H2', text, SUB);
  writer.gap(4);
};

export const drawBlock = (writer: Writer, block: Block, pictures: Pictures): void => {
  if (block.type === 'text') drawText(writer, block.text);
  else if (block.type === 'heading') drawHeading(writer, block.text);
  else if (block.type === 'facts') drawFacts(writer, block);
  else if (block.type === 'list') drawList(writer, block.items);
  else if (block.type === 'table') drawTable(writer, block);
  else if (block.type === 'figures') drawFigures(writer, block, pictures);
  else drawGraph(writer, block);
};

import type { Report } from '@/lib/disclosure/document';
import { drawBlock } from '@/lib/disclosure/pdf/draw-block';
import type { Pictures } from '@/lib/disclosure/pdf/draw-figures';
import { type Doc, INK, openDocument, PAGE } from '@/lib/disclosure/pdf/sheet';
import { LABEL, type Style, Writer } from '@/lib/disclosure/pdf/writer';

const TITLE: Style = { face: 'bold', size: 17 };
const SECTION: Style = { face: 'bold', size: 12.5 };
const FOOT: Style = { face: 'text', size: 7, ink: INK.quiet };

const drawFeet = (writer: Writer, report: Report): void => {
  const { doc } = writer;
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(start + i);
    const page = `Page ${i + 1} of ${count}`;
    doc.markContent('Artifact', { type: 'Pagination' });
    writer.draw([report.notice, report.title], PAGE.left, PAGE.foot, FOOT);
    writer.draw(
      [page],
      PAGE.left + PAGE.width - writer.widest(page, FOOT),
      PAGE.foot + writer.height(1, FOOT),
      FOOT,
    );
    doc.endMarkedContent();
  }
};

const bytesOf = async (doc: Doc): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
};

/** Draws what stands in the report, and nothing else. @param pictures JPEG by the path that the report names */
export const renderPdf = async (report: Report, pictures: Pictures, madeAt: string): Promise<Uint8Array> => {
  const doc = openDocument(report.title, report.notice, madeAt);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const writer = new Writer(doc, root);
  writer.paragraph('Title', report.title, TITLE);
  writer.gap(4);
  writer.paragraph('P', 'Second Look: record of a face comparison', LABEL);
  writer.gap(10);
  for (const section of report.sections) {
    writer.section();
    writer.need(90);
    writer.gap(10);
    writer.rule(writer.y - 4);
    doc.outline.addItem(`${section.number}  ${section.title}`);
    writer.paragraph('H1', `${section.number}  ${section.title}`, SECTION);
    writer.gap(7);
    for (const block of section.blocks) drawBlock(writer, block, pictures);
  }
  drawFeet(writer, report);
  root.end();
  return bytesOf(doc);
};

import type { Figure, FiguresBlock } from '@/lib/disclosure/document';
import { type Frame, fitInto, placeMark } from '@/lib/disclosure/pdf/place-mark';
import { INK, PAGE } from '@/lib/disclosure/pdf/sheet';
import { SMALL, type Writer } from '@/lib/disclosure/pdf/writer';

/** JPEG by path in the archive. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

const GAP = 12;
const RADIUS = 4;

const drawMarks = ({ doc }: Writer, figure: Figure, frame: Frame): void => {
  for (const mark of figure.marks) {
    const { x, y } = placeMark(mark, figure, frame);
    doc.circle(x, y, RADIUS).lineWidth(2.6).strokeColor('#ffffff').stroke();
    doc.circle(x, y, RADIUS).lineWidth(1).strokeColor('#000000').stroke();
    doc.font('bold').fontSize(7);
    const width = doc.widthOfString(mark.label);
    // To the side on which there is room, so that a pin on the edge keeps its name on the image.
    const left = x + RADIUS + width + 4 > frame.x + frame.width ? x - RADIUS - width - 3 : x + RADIUS + 2;
    const top = Math.max(frame.y + 1, y - 11);
    doc
      .rect(left - 1, top - 0.5, width + 2, 8.5)
      .fillColor('#ffffff')
      .fill();
    doc.fillColor('#000000').text(mark.label, left, top, { lineBreak: false });
  }
};

/** pdfkit's own reading of an image; its types do not know of it. */
interface Opens {
  openImage(bytes: Buffer): Buffer;
}

/** Null of bytes that are no image: the report says so in its place. */
const openPicture = ({ doc }: Writer, picture: Uint8Array | undefined): Buffer | null => {
  if (!picture) return null;
  try {
    const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
    return (doc as unknown as Opens).openImage(bytes);
  } catch {
    return null;
  }
};

const drawOne = (writer: Writer, figure: Figure, box: Frame, pictures: Pictures): void => {
  const frame = fitInto(figure, box);
  const picture = openPicture(writer, figure.path === null ? undefined : pictures.get(figure.path));
  if (picture) {
    const { x, y, width, height } = frame;
    const draw = () => {
      writer.doc.image(picture, x, y, { width, height });
      drawMarks(writer, figure, frame);
    };
    writer.tag('Figure', draw, figure.caption);
  } else {
    writer.artifact(() =>
      writer.doc
        .rect(frame.x, frame.y, frame.width, frame.height)
        .lineWidth(0.5)
        .strokeColor(INK.line)
        .stroke(),
    );
    const lines = writer.lines(figure.why ?? 'The image could not be drawn.', frame.width - 12, SMALL);
    writer.tag('P', () => writer.draw(lines, frame.x + 6, frame.y + 6, SMALL));
  }
  const caption = writer.lines(figure.caption, box.width, SMALL);
  writer.tag('Caption', () => writer.draw(caption, box.x, frame.y + frame.height + 3, SMALL));
};

const frameHeight = ({ width, height }: Figure, box: Frame): number => fitInto({ width, height }, box).height;

/** Images in rows: two that are marked side by side large, many small. */
export const drawFigures = (writer: Writer, { figures }: FiguresBlock, pictures: Pictures): void => {
  const across = figures.some((f) => f.marks.length > 0) || figures.length <= 2 ? 2 : 4;
  const width = (PAGE.width - GAP * (across - 1)) / across;
  const box: Frame = { x: 0, y: 0, width, height: across === 2 ? 300 : 150 };
  for (let i = 0; i < figures.length; i += across) {
    const row = figures.slice(i, i + across);
    const tallest = Math.max(...row.map((f) => frameHeight(f, box)));
    const captions = Math.max(...row.map((f) => writer.lines(f.caption, width, SMALL).length));
    const height = tallest + 3 + writer.height(captions, SMALL);
    writer.need(height);
    row.forEach((figure, n) => {
      drawOne(writer, figure, { ...box, x: PAGE.left + n * (width + GAP), y: writer.y }, pictures);
    });
    writer.gap(height + 10);
  }
};

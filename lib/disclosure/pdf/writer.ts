import { printable } from '@/lib/disclosure/pdf/glyphs';
import { type Doc, type Face, INK, PAGE } from '@/lib/disclosure/pdf/sheet';
import { wrap } from '@/lib/disclosure/pdf/wrap';

type Element = ReturnType<Doc['struct']>;

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly ink?: string;
}

export const BODY: Style = { face: 'text', size: 9 };
export const SMALL: Style = { face: 'text', size: 7.5 };
export const LABEL: Style = { face: 'text', size: 9, ink: INK.quiet };
const LEADING = 1.32;

/** Writes down a document from top to bottom, tagged as it goes. */
export class Writer {
  y: number = PAGE.top;
  private parent: Element;
  private readonly widths = new Map<string, number>();

  constructor(
    readonly doc: Doc,
    private readonly root: Element,
  ) {
    this.parent = root;
    this.newPage();
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  /** Begins a page when less than `height` is left on this one. */
  need(height: number): void {
    if (this.y + height > PAGE.bottom) this.newPage();
  }

  gap(height: number): void {
    this.y += height;
  }

  section(): void {
    if (this.parent !== this.root) this.parent.end();
    this.parent = this.doc.struct('Sect');
    this.root.add(this.parent);
  }

  /** Tags whatever `draw` draws; inside it `within` tags its parts. */
  tag(name: string, draw: () => void, alt?: string): void {
    const element = this.doc.struct(name, alt === undefined ? {} : { alt }, [draw]);
    this.parent.add(element);
    element.end();
  }

  within(name: string, inner: () => void): void {
    const outer = this.parent;
    const element = this.doc.struct(name);
    outer.add(element);
    this.parent = element;
    inner();
    element.end();
    this.parent = outer;
  }

  use({ face, size, ink }: Style): void {
    this.doc
      .font(face)
      .fontSize(size)
      .fillColor(ink ?? INK.text);
  }

  lines(text: string, width: number, style: Style): readonly string[] {
    const shown = printable(this.doc, style.face, text);
    return wrap(shown, width, (part) => this.measure(part, style));
  }

  widest(text: string, style: Style): number {
    return Math.max(
      0,
      ...printable(this.doc, style.face, text)
        .split('\n')
        .map((line) => this.measure(line, style)),
    );
  }

  /** Words are measured once and added up: laying out each longer line anew took most of the time. */
  private measure(text: string, style: Style): number {
    const words = text.split(' ');
    const gaps = (words.length - 1) * this.wordWidth(' ', style);
    return words.reduce((sum, word) => sum + this.wordWidth(word, style), gaps);
  }

  private wordWidth(word: string, style: Style): number {
    const key = `${style.face} ${style.size} ${word}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.use(style);
    const width = this.doc.widthOfString(word);
    this.widths.set(key, width);
    return width;
  }

  height(lines: number, { size }: Style): number {
    return lines * size * LEADING;
  }

  /** Lines below each other from (x, y) down; moves nothing. */
  draw(lines: readonly string[], x: number, y: number, style: Style): void {
    this.use(style);
    lines.forEach((line, i) => {
      if (line !== '') this.doc.text(line, x, y + this.height(i, style), { lineBreak: false });
    });
  }

  /** A paragraph of the page's width, over as many pages as it takes. */
  paragraph(name: string, text: string, style: Style, indent = 0): void {
    const lines = this.lines(text, PAGE.width - indent, style);
    let from = 0;
    while (from < lines.length) {
      this.need(this.height(1, style));
      const room = Math.max(1, Math.floor((PAGE.bottom - this.y) / this.height(1, style)));
      const part = lines.slice(from, from + room);
      this.tag(name, () => this.draw(part, PAGE.left + indent, this.y, style));
      this.gap(this.height(part.length, style));
      from += part.length;
    }
  }

  rule(y: number, ink: string = INK.line): void {
    this.artifact(() =>
      this.doc
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.left + PAGE.width, y)
        .lineWidth(0.5)
        .strokeColor(ink)
        .stroke(),
    );
  }

  /** What carries no meaning of its own. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }
}

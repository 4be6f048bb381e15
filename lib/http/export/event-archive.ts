import { createHash } from 'node:crypto';
import { type ExportFormat, headOf, lineOf } from '@/lib/http/export/event-lines';
import { type ZipEntry, zipStream } from '@/lib/http/export/zip';
import type { EventExport, ExportAsk, ExportedEvent } from '@/lib/verbs/audit/events/export-events';

/** Lines are joined to chunks of about this size before they are compressed. */
const CHUNK = 64 * 1024;

type Place = Pick<ExportedEvent, 'index' | 'at'>;

const place = ({ index, at }: ExportedEvent): Place => ({ index, at });

/** Writes the lines, and knows afterwards what was written. */
class Body {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private events = 0;
  private keptBack = 0;
  private first: Place | null = null;
  private last: Place | null = null;

  constructor(
    private readonly rows: AsyncIterable<ExportedEvent>,
    private readonly format: ExportFormat,
  ) {}

  async *read(): AsyncGenerator<Uint8Array> {
    let text = headOf(this.format);
    for await (const row of this.rows) {
      text += this.take(row);
      if (text.length < CHUNK) continue;
      yield this.seal(text);
      text = '';
    }
    if (text) yield this.seal(text);
  }

  private take(row: ExportedEvent): string {
    this.events += 1;
    if (!row.whole) this.keptBack += 1;
    this.first ??= place(row);
    this.last = place(row);
    return lineOf(this.format, row);
  }

  private seal(text: string): Uint8Array {
    const bytes = Buffer.from(text);
    this.hash.update(bytes);
    this.bytes += bytes.byteLength;
    return bytes;
  }

  get facts() {
    const { bytes, events, keptBack, first, last } = this;
    return { bytes, sha256: this.hash.copy().digest('hex'), events, keptBack, first, last };
  }
}

/**
 * Two files: the events, and a manifest that says what was asked, by whom, how many there are, their digest, and how
 * large the log was. The manifest comes second, because it is known only when the last event is written.
 */
export const eventArchive = (
  { id, at, log, rows }: EventExport,
  { ask, format, content }: ExportAsk,
  by: { readonly id: string; readonly name: string },
): ReadableStream<Uint8Array> => {
  const body = new Body(rows, format);
  const file = `events.${format}`;
  const manifest = async function* (): AsyncGenerator<Uint8Array> {
    const { first, last, ...facts } = body.facts;
    const told = {
      ...{ kind: 'second-look-events', version: 1, export: id, at, by },
      ...{ filter: ask, order: 'newest first', content: content ? 'where the file was opened' : 'kept back' },
      ...{ file, ...facts, newest: first, oldest: last, log },
    };
    yield Buffer.from(`${JSON.stringify(told, null, 2)}\n`);
  };
  const entries: readonly ZipEntry[] = [
    { name: file, bytes: () => body.read() },
    { name: 'manifest.json', bytes: manifest },
  ];
  return zipStream(entries, new Date(at));
};

/** A line of a body, or that it was longer than allowed; its number counts from one, empty lines included. */
export type Line = { readonly number: number; readonly bytes: Uint8Array | null };

const NEWLINE = 0x0a;
const blank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);

/**
 * The lines of a stream as they arrive. Holds one line at a time, and of one that is too long not even that; blank
 * lines are passed over.
 * @param limit bytes of one line
 */
export async function* linesOf(body: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (part: Uint8Array) => {
    size += part.byteLength;
    if (size > limit) parts = [];
    else if (part.byteLength > 0) parts.push(part);
  };
  const end = (): Line | null => {
    const line = { number, bytes: size > limit ? null : Buffer.concat(parts) };
    parts = [];
    size = 0;
    number += 1;
    return line.bytes && blank(line.bytes) ? null : line;
  };
  for await (const chunk of body) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      const line = end();
      if (line) yield line;
      from = at + 1;
    }
    // Copied, so that a small rest does not keep a large chunk.
    take(chunk.slice(from));
  }
  const last = size > 0 ? end() : null;
  if (last) yield last;
}

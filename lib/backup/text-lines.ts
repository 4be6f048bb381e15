/**
 * The lines of a UTF-8 text as they arrive, without their line feeds. Nothing else ends a line: node:readline does so at
 * U+2028 and U+2029 too from Node 24 on, and JSON holds both as they are.
 */
export async function* textLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

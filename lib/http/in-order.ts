/**
 * Maps what comes from a stream, up to `width` at a time, and gives the results in the order of the source. Asks the
 * source for the next only when there is room for it. When the source breaks off, what was begun is given first.
 */
export async function* inOrder<A, B>(
  source: AsyncIterable<A>,
  width: number,
  map: (item: A) => Promise<B>,
): AsyncGenerator<B> {
  const running: Promise<B>[] = [];
  let broken: { readonly fault: unknown } | null = null;
  try {
    for await (const item of source) {
      const next = map(item);
      // Awaited in its turn; until then a failure is nobody's surprise.
      next.catch(() => undefined);
      running.push(next);
      if (running.length >= width) yield (await running.shift()) as B;
    }
  } catch (fault) {
    broken = { fault };
  }
  for (const next of running) yield await next;
  if (broken) throw broken.fault;
}

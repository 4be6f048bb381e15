/**
 * Gives what a source brings in one turn of the event loop as one list, never an empty one: an answer of a thousand
 * lines then leaves in a few pieces. When the source breaks off, what it brought before is given first.
 */
export async function* together<A>(source: AsyncGenerator<A>): AsyncGenerator<readonly A[]> {
  let ready: A[] = [];
  let over = false;
  let wake: () => void = () => undefined;
  const read = (async () => {
    try {
      for await (const item of source) {
        ready.push(item);
        wake();
      }
    } finally {
      over = true;
      wake();
    }
  })();
  // Awaited at the end; until then a failure is nobody's surprise.
  read.catch(() => undefined);
  try {
    while (!over || ready.length > 0) {
      if (ready.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await new Promise((next) => setImmediate(next));
      const given = ready;
      ready = [];
      if (given.length > 0) yield given;
    }
    await read;
  } finally {
    // Whoever stops listening stops the source as well; its end is nobody's to wait for.
    source.return(undefined).catch(() => undefined);
  }
}

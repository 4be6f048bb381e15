import { benchMatch } from './bench-match';
import type { Picture } from './pictures';

/** Numbered lines of a batch, matches like those of a working day; images are taken from the pool in turn. */
export const batchLines = (pool: readonly Picture[]): ((count: number) => Generator<string>) => {
  let [made, named] = [0, 0];
  const next = (): Picture => {
    const image = pool[named % pool.length];
    if (!image) throw new Error('A batch needs images.');
    named += 1;
    return image;
  };
  return function* lines(count) {
    for (const until = made + count; made < until; made++) yield JSON.stringify(benchMatch(made, next).body);
  };
};

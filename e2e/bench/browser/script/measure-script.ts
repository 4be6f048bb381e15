import { pictures } from '../../ingest/pictures';
import { type Report, told, under } from '../../report';
import { atBrowserDesk, LANE_NAME, reviewerAt } from '../browser-desk';
import { pairMatch } from '../pair';
import { packedSize, scriptsOf, watchScripts } from './loaded-scripts';

const MOST_ABOVE = 120;
/** The page of an address that there is not: the application's frame and a sentence. */
const EMPTY = '/no-such-page';
const OTHERS = ['/sign-in', '/queue'] as const;

/** JavaScript of the review screen over that of an empty page. */
export const measureScript = (): Promise<Report> =>
  atBrowserDesk(async (desk) => {
    const next = await pictures();
    await desk.push(pairMatch(0, { width: 800, height: 1000 }, next(), next()));
    const reviewer = await reviewerAt(desk);
    const { page } = reviewer;
    const id = await reviewer.claimNext(LANE_NAME);
    const empty = await packedSize(await scriptsOf(page, EMPTY));
    const others = new Map<string, number>();
    for (const path of OTHERS) others.set(path, await packedSize(await scriptsOf(page, path)));

    const first = await scriptsOf(page, `/review/${id}`);
    const later = watchScripts(page);
    await reviewer.reviewAndReject();
    later.end();
    const review = await packedSize(first);
    const whole = await packedSize([...new Set([...first, ...later.urls()])]);
    const kB = (size: number) => `${size.toFixed(0)} kB, ${(size - empty).toFixed(0)} above`;
    return {
      title: 'JavaScript',
      how: `Every script that a page asks for until it rests, each packed by gzip, in kilobytes of 1000 bytes. The empty page is that of an unknown address: the same frame, theme and data layer, and one sentence.`,
      rows: [
        told('An empty page', `${empty.toFixed(0)} kB`),
        under('The review above it', review - empty, MOST_ABOVE, 'kB', `${review.toFixed(0)} in all`),
        told('– once a whole review is done', kB(whole)),
        ...[...others].map(([path, size]) => told(`– ${path}`, kB(size))),
      ],
    };
  });

import { pictures } from '../../ingest/pictures';
import { percentile } from '../../percentile';
import { type Report, under } from '../../report';
import { atBrowserDesk, type BrowserDesk, LANE_NAME, reviewerAt } from '../browser-desk';
import type { BrowserOptions } from '../options';
import { pairMatch } from '../pair';
import { reject } from './reject';
import { fromVoteToProbe, watchDecision } from './timeline';

const SIZE = { width: 800, height: 1000 } as const;
const AIM_MS = 150;

const fill = async (desk: BrowserDesk, count: number): Promise<void> => {
  const next = await pictures();
  for (let n = 0; n < count; n++) await desk.push(pairMatch(n, SIZE, next(), next()));
};

/** Whole reviews on the screen, one after another, by one person whose next match comes by itself. */
const decide = async (desk: BrowserDesk, count: number): Promise<readonly number[]> => {
  const reviewer = await reviewerAt(desk);
  await reviewer.claimNext(LANE_NAME);
  const took: number[] = [];
  for (let n = 0; n < count; n++) {
    await reviewer.analyse();
    await reviewer.compare([]);
    await reviewer.seal(null);
    await reviewer.openEvidence();
    await reject(reviewer, () => watchDecision(reviewer.page));
    took.push(await fromVoteToProbe(reviewer.page));
  }
  return took;
};

/** From a confirmed decision to the probe of the next match on the screen. */
export const measureDecisions = ({ quick }: BrowserOptions): Promise<Report> =>
  atBrowserDesk(async (desk) => {
    const count = quick ? 5 : 30;
    await fill(desk, count + 1);
    const took = await decide(desk, count);
    const [median, most] = [percentile(took, 0.5), Math.max(...took)];
    const detail = `median ${median.toFixed(0)}, most ${most.toFixed(0)} ms`;
    return {
      title: 'From a decision to the next probe',
      how: `${count} whole reviews on the screen by one person in one window, each rejected with a password; from the answer that confirms the vote until the next probe (${SIZE.width} × ${SIZE.height} pixels) has been drawn. The claim, the review and the picture all come after the vote, since nothing of a match may be fetched before it is claimed.`,
      rows: [under('Decision to next probe, p95', percentile(took, 0.95), AIM_MS, 'ms', detail)],
    };
  });

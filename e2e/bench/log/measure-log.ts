import type { BenchOptions } from '../options';
import type { Report } from '../report';
import { measureProofs } from './measure-proofs';
import { measureVotes } from './measure-votes';

/** Proofs from a log of many events, and what the log adds to a vote. Ten million with --million. */
export const measureLog = async ({ quick, million }: BenchOptions): Promise<Report> => {
  const count = million ? 10_000_000 : quick ? 20_000 : 1_000_000;
  const times = quick ? 100 : 2_000;
  const votes = quick ? 10 : 150;
  const rows = [...(await measureProofs(count, times)), ...(await measureVotes(votes))];
  return {
    title: `The log, ${count.toLocaleString('en')} events`,
    how: `Proofs of ${times.toLocaleString('en')} events spread over the whole log; its upper rows are read once, the rest for each. Median / p95 in brackets, without the time in which other processes had the cores. A vote: cast and counted through the verbs on SQLite, ${votes} with the log’s rows and ${votes} without, in turns.${million ? '' : ' Run with --million for the figures that the aims are about.'}`,
    rows,
  };
};

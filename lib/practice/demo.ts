/** `npm run demo`: the practice desk, with invented people at work and a simulated integrator that keeps pushing. */
import { join, resolve } from 'node:path';
import { type DemoArgs, demoArgs, USAGE } from '@/lib/practice/demo-args';
import { freePortFrom } from '@/lib/practice/free-port';
import { connectIntegrator } from '@/lib/practice/integrator';
import { portraitMatches } from '@/lib/practice/make-matches';
import type { MatchSource } from '@/lib/practice/match-source';
import { openBrowser } from '@/lib/practice/open-browser';
import { openPack } from '@/lib/practice/pack';
import { packMatches } from '@/lib/practice/pack-matches';
import { openPortraitCache } from '@/lib/practice/portrait-cache';
import { practicePeople } from '@/lib/practice/practice-people';
import { practiceEnv, preparePractice, resetPractice } from '@/lib/practice/prepare-desk';
import { pushMatches } from '@/lib/practice/push-matches';
import { serveDesk } from '@/lib/practice/serve-desk';
import { truthFile } from '@/lib/practice/truth-file';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, '.data/practice');
const PORTRAITS = join(ROOT, '.cache/portraits');

const sourceOf = async ({ pack }: DemoArgs): Promise<MatchSource> =>
  // npm runs scripts in the project; a relative folder is meant from where the person stands.
  pack === null
    ? portraitMatches(await openPortraitCache(PORTRAITS))
    : packMatches(await openPack(resolve(process.env.INIT_CWD ?? '.', pack)));

const welcome = (url: string): string => {
  const width = Math.max(...practicePeople.map(({ name }) => name.length));
  const lines = practicePeople.map(({ name, roles }) => `  ${name.padEnd(width)}  ${roles.join(', ')}`);
  return [
    `\nThe practice desk is open at ${url}\n`,
    'Sign in by a click as one of its people:',
    ...lines,
    '\nNothing here is real, and no lead is valid. Ctrl-C ends it; npm run demo -- --reset begins anew.\n',
  ].join('\n');
};

/** Aborts on the first Ctrl-C or SIGTERM; later ones change nothing, the desk is then draining. */
const untilAsked = (): AbortSignal => {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
  return asked.signal;
};

const isAbort = (fault: unknown): boolean => fault instanceof Error && fault.name === 'AbortError';

const demo = async (args: DemoArgs): Promise<number> => {
  const signal = untilAsked();
  const say = args.quiet ? () => {} : (text: string) => console.log(text);
  const source = await sourceOf(args);
  if (args.reset) await resetPractice(DATA);
  const key = await preparePractice(DATA);
  const port = await freePortFrom(args.port);
  if (port !== args.port) say(`Port ${args.port} is taken; ${port} is used instead.`);
  const [server] = await Promise.all([
    serveDesk({ port, env: practiceEnv(DATA), echo: (text) => void process.stderr.write(text) }),
    // Drawn meanwhile, so that there is something to review as soon as the desk is open.
    source.match(0, new Date()),
  ]);
  console.log(args.quiet ? server.url : welcome(server.url));
  if (args.open && !signal.aborted) openBrowser(server.url);
  const ended = new AbortController();
  server.exited.then(() => ended.abort());
  const stop = AbortSignal.any([signal, ended.signal]);
  const integrator = connectIntegrator({ url: server.url, key, signal: stop });
  const pushing = pushMatches({
    integrator,
    source,
    truth: truthFile(DATA),
    every: args.every,
    signal: stop,
    say,
  });
  await pushing.catch((fault: unknown) => {
    if (!isAbort(fault))
      console.error(`No more matches are pushed. ${fault instanceof Error ? fault.message : fault}`);
  });
  if (!stop.aborted) await new Promise((done) => stop.addEventListener('abort', done));
  const code = await server.stop();
  return signal.aborted ? (code ?? 1) : code || 1;
};

try {
  const args = demoArgs(process.argv.slice(2));
  if (args.help) console.log(USAGE);
  else process.exitCode = await demo(args);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = fault instanceof Error && fault.name === 'UsageError' ? 2 : 1;
}

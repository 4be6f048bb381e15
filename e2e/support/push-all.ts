import { connectIntegrator } from '@/lib/practice/integrator';
import { storySource } from './match-for-story';

/** Drawn portraits never run out, and each takes a second or two to draw; a pack ends. */
const DRAWN = 6;

/** Pushes every match of the pack through the real API, or some drawn ones; answers with how many were taken. */
export const pushAll = async (
  url: string,
  key: string,
): Promise<{ readonly of: number; readonly taken: number }> => {
  const source = await storySource();
  const integrator = connectIntegrator({ url, key });
  const of = Math.min(source.count, process.env.SECOND_LOOK_PACK ? source.count : DRAWN);
  let taken = 0;
  for (let n = 0; n < of; n++) {
    const { status } = await integrator.push(await source.match(n, new Date()));
    if (status === 201) taken++;
  }
  return { of, taken };
};

import { connectIntegrator } from '@/lib/practice/integrator';
import { storySource } from './match-for-story';

/** Pushes every match that the source has through the real API; answers with how many were taken. */
export const pushAll = async (
  url: string,
  key: string,
): Promise<{ readonly of: number; readonly taken: number }> => {
  const source = await storySource();
  const integrator = connectIntegrator({ url, key });
  let taken = 0;
  for (let n = 0; n < source.count; n++) {
    const { status } = await integrator.push(await source.match(n, new Date()));
    if (status === 201) taken++;
  }
  return { of: source.count, taken };
};

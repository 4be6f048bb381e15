import { rm } from 'node:fs/promises';
import { readConfig } from '@/lib/config';
import { openDesk } from '@/lib/container';
import { practiceLanes } from '@/lib/practice/practice-lanes';
import { practicePeople } from '@/lib/practice/practice-people';
import { seedDesk } from '@/lib/practice/seed-desk';
import { seedKey } from '@/lib/practice/seed-key';

/** What makes a desk the practice desk; the same for seeding and for serving. */
export const practiceEnv = (dataDir: string): Readonly<Record<string, string>> => ({
  SECOND_LOOK_DATA: dataDir,
  SECOND_LOOK_PRACTICE: '1',
  SECOND_LOOK_LOG: 'warn',
});

/** Removes the practice data, unless a desk runs on it. Data that no desk can open any more is removed as well. */
export const resetPractice = async (dataDir: string): Promise<void> => {
  try {
    await (await openDesk(readConfig(practiceEnv(dataDir)), { background: false })).close();
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'DataDirInUse') throw fault;
  }
  await rm(dataDir, { recursive: true, force: true });
};

/** Brings the practice desk to its people, lanes and integrator, before it is served. Returns the integrator's key. */
export const preparePractice = async (dataDir: string): Promise<string> => {
  const desk = await openDesk(readConfig(practiceEnv(dataDir)), { background: false });
  try {
    await seedDesk(desk, { people: practicePeople, lanes: practiceLanes });
    return await seedKey(desk);
  } finally {
    await desk.close();
  }
};

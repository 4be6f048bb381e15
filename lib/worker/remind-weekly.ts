import { SECOND } from '@/lib/domain/time';
import { tellOverdue } from '@/lib/verbs/weekly/tell-overdue';
import type { Task } from '@/lib/worker/task';

/** Tells supervisors that a week of the log was not signed off in time. */
export const remindWeekly: Task = {
  name: 'remind-weekly',
  everyMs: 20 * SECOND,
  run: async (desk) => {
    await tellOverdue(desk);
    return false;
  },
};

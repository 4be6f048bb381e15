import { useSyncExternalStore } from 'react';
import { useDesk } from '@/components/review/desk-context';

const completed = <T extends object>(body: unknown, empty: T): T =>
  typeof body === 'object' && body !== null ? { ...empty, ...body } : empty;

/**
 * One part of this person's unsealed work: `empty` completed by what was written before. Several components may use
 * the same part: each sees every change in the moment it is made. Fields that an older draft did not know come from
 * `empty`.
 */
export const useDraft = <T extends object>(part: string, empty: T) => {
  const { drafts } = useDesk();
  const read = () => drafts.read(part);
  const body = useSyncExternalStore(drafts.subscribe, read, read);
  // From the store and not from this render: two changes in one turn must both stay.
  const change = (to: Partial<T>) => drafts.write(part, { ...completed(drafts.read(part), empty), ...to });
  return [completed(body, empty), change] as const;
};

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { keys } from '@/components/queries/keys';
import type { DraftPart } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null;

/**
 * One part of this person's unsealed work: `empty` completed by what was written before. Every change is kept at
 * once in the browser (in the cache, so that the form finds it again) and sent a little later.
 */
export const useDraft = <T extends object>(part: string, empty: T) => {
  const { matchId, saveDraft } = useDesk();
  const client = useQueryClient();
  const drafts = () => client.getQueryData<readonly DraftPart[]>(keys.drafts(matchId)) ?? [];
  // Only this screen writes drafts; fields that an older one did not know come from `empty`. State of its own,
  // since the cache tells of changes a tick too late for what somebody types.
  const [value, setValue] = useState<T>(() => {
    const body = drafts().find((draft) => draft.part === part)?.body;
    return isObject(body) ? { ...empty, ...body } : empty;
  });
  const latest = useRef(value);

  const change = (to: Partial<T>) => {
    const body = { ...latest.current, ...to };
    latest.current = body;
    setValue(body);
    client.setQueryData<readonly DraftPart[]>(keys.drafts(matchId), [
      ...drafts().filter((draft) => draft.part !== part),
      { part, body },
    ]);
    saveDraft(part, body);
  };
  return [value, change] as const;
};

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/components/queries/keys';
import { type DraftPart, draftsOptions } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null;

/**
 * One part of this person's unsealed work: `empty` completed by what was written before. Every change is kept at
 * once in the browser and sent a little later.
 */
export const useDraft = <T extends object>(part: string, empty: T) => {
  const { matchId, saveDraft } = useDesk();
  const client = useQueryClient();
  const { data } = useQuery(draftsOptions(matchId));
  const bodyIn = (drafts: readonly DraftPart[] | undefined): T => {
    const body = drafts?.find((draft) => draft.part === part)?.body;
    // Only this screen writes drafts; fields that an older one did not know come from `empty`.
    return isObject(body) ? { ...empty, ...body } : empty;
  };
  const change = (to: Partial<T>) => {
    const drafts = client.getQueryData<readonly DraftPart[]>(keys.drafts(matchId)) ?? [];
    const body = { ...bodyIn(drafts), ...to };
    client.setQueryData<readonly DraftPart[]>(keys.drafts(matchId), [
      ...drafts.filter((draft) => draft.part !== part),
      { part, body },
    ]);
    saveDraft(part, body);
  };
  return [bodyIn(data), change] as const;
};

'use client';

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/components/queries/keys';

/** A write to a match: whatever comes of it, the file is read again; lists follow when they are next looked at. */
export const useFileChange = <V>(
  matchId: string,
  write: (input: V) => Promise<unknown>,
): UseMutationResult<unknown, Error, V> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => client.invalidateQueries({ queryKey: keys.audit.match(matchId) }),
  });
};

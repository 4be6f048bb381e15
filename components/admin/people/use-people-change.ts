'use client';

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/components/queries/keys';

/** A write about a person: whatever comes of it, the list is read again. */
export const usePeopleChange = <V>(
  write: (input: V) => Promise<unknown>,
): UseMutationResult<unknown, Error, V> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => client.invalidateQueries({ queryKey: keys.admin.people }),
  });
};

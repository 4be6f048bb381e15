import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/components/queries/keys';

/** A write to plans or to what was found: whatever comes of it, supervisors' pages are read again. */
export const useSamplingChange = <V>(
  write: (input: V) => Promise<unknown>,
): UseMutationResult<unknown, Error, V> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => client.invalidateQueries({ queryKey: keys.audit.all }),
  });
};

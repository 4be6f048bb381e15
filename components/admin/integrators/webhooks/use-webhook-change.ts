'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/components/queries/keys';

/** A change of webhooks; whatever comes of it, what is shown is asked for anew. */
export const useWebhookChange = <V, T = unknown>(
  change: (input: V) => Promise<T>,
  onSuccess?: () => void,
) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Nothing caches the answer: a secret must not outlive its dialog.
    gcTime: 0,
    ...(onSuccess ? { onSuccess } : {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.admin.allWebhooks }),
  });
};

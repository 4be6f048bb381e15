'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MadeKey } from '@/components/queries/admin';
import { keys } from '@/components/queries/keys';

/**
 * A dialog that makes a key and then shows it: opening starts afresh, closing forgets the key.
 * @param listed the query that lists keys, and has one more then
 */
export const useMadeKey = <V>(
  make: (input: V) => Promise<MadeKey>,
  listed: readonly string[] = keys.admin.integrators,
) => {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { reset, ...making } = useMutation({
    mutationFn: make,
    // Nothing caches the answer: the key must not outlive the dialog.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: listed }),
  });
  const set = (now: boolean) => {
    reset();
    setOpen(now);
  };
  return {
    open,
    begin: () => set(true),
    end: () => set(false),
    make: making.mutate,
    busy: making.isPending,
    error: making.error,
    made: making.data ?? null,
  };
};

'use client';

import { useQuery } from '@tanstack/react-query';
import { meOptions } from '@/components/queries/me';
import { type Action, may } from '@/lib/domain/permission';

/** What the person before the screen may do, from the same table that the server asks. */
export const useRights = () => {
  const { data: me } = useQuery(meOptions());
  return {
    id: me?.person.id ?? null,
    may: (action: Action): boolean => me !== undefined && may(me.person.roles, action),
  };
};

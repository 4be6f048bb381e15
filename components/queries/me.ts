import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { Role } from '@/lib/domain/person';

export const SECTIONS = ['queue', 'matches', 'lanes', 'people', 'integrators'] as const;
export type SectionKey = (typeof SECTIONS)[number];

export interface Me {
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly Role[] };
  readonly accountId: string;
  readonly practice: boolean;
  readonly sections: readonly SectionKey[];
  readonly zone?: string;
  /** Why the whole desk is stopped; null while it runs. */
  readonly stopped: string | null;
}

/** Who is signed in and what they may see. */
export const meOptions = () =>
  queryOptions({
    queryKey: keys.me,
    queryFn: ({ signal }) => get<Me>('/api/desk/me', signal),
    staleTime: 60_000,
  });

export const signOut = () => post<unknown>('/api/desk/sign-out');

import { queryOptions } from '@tanstack/react-query';
import { dropLeases } from '@/components/hooks/lease-token';
import { tellTabs } from '@/components/hooks/tabs';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import { dropMirrors } from '@/components/review/drafts/mirror';
import type { Role } from '@/lib/domain/person';

export const SECTIONS = [
  'queue',
  'matches',
  'overview',
  'events',
  'log-book',
  'weekly-review',
  'sampling',
  'lanes',
  'people',
  'integrators',
  'integration',
] as const;
export type SectionKey = (typeof SECTIONS)[number];

export interface Me {
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly Role[] };
  readonly accountId: string;
  readonly practice: boolean;
  readonly sections: readonly SectionKey[];
  readonly zone?: string;
  /** Why the whole desk is stopped; null while it runs. */
  readonly stopped: string | null;
  /** Open faults of the log; none for whoever may not read it. */
  readonly faults: number;
  /** Weeks of the log that are over and not signed off; none for whoever does not sign. */
  readonly weeksDue: number;
}

/** Who is signed in and what they may see. */
export const meOptions = () =>
  queryOptions({
    queryKey: keys.me,
    queryFn: ({ signal }) => get<Me>('/api/desk/me', signal),
    staleTime: 60_000,
  });

/** Nothing of this person's work stays in this tab. */
export const forgetWork = (): void => {
  dropMirrors(sessionStorage);
  dropLeases();
};

/** Ends the session, in all tabs of this browser. */
export const signOut = async (): Promise<void> => {
  await post<unknown>('/api/desk/sign-out');
  forgetWork();
  tellTabs({ kind: 'signed-out' });
};

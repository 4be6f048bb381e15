import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';

export interface PracticePerson {
  readonly login: string;
  readonly name: string;
  readonly role: string;
}

export interface Practice {
  readonly practice: boolean;
  readonly people: readonly PracticePerson[];
}

export type SignIn = { readonly login: string; readonly password: string } | { readonly practice: string };

export interface FirstAdmin {
  readonly token: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** Whether this desk is for practice, and as whom one may sign in there. */
export const practiceOptions = () =>
  queryOptions({
    queryKey: keys.practice,
    queryFn: ({ signal }) => get<Practice>('/api/desk/practice', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Sets the session cookie and says where this person begins. */
export const signIn = (body: SignIn) => post<{ readonly home: string }>('/api/desk/sign-in', body);

/** Creates the first administrator with the link that the desk printed, and signs them in. */
export const setUp = (body: FirstAdmin) => post<{ readonly home?: string }>('/api/desk/setup', body);

import { queryOptions } from '@tanstack/react-query';
import { get, request } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { Preferences } from '@/lib/domain/preferences';

const PATH = '/api/desk/preferences';

/** How the person before the screen wants it: keys, covered images, going on by itself. Theirs on every machine. */
export const preferencesOptions = () =>
  queryOptions({
    queryKey: keys.preferences,
    queryFn: ({ signal }) => get<Preferences>(PATH, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Keeps all of them; the desk answers with what it keeps. */
export const keepPreferences = (body: Preferences) => request<Preferences>(PATH, { method: 'PUT', body });

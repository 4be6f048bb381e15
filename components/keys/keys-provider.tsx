'use client';

import { type ReactNode, useMemo } from 'react';
import { usePreferences } from '@/components/hooks/use-preferences';
import { effectiveKeys } from '@/components/keys/effective-keys';
import { KeysContext } from '@/components/keys/keys-context';

/** Gives the screens below the keys as this person has them. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [{ keys, singleKeys }] = usePreferences();
  const effective = useMemo(() => effectiveKeys({ keys, singleKeys }), [keys, singleKeys]);
  return <KeysContext value={effective}>{children}</KeysContext>;
}

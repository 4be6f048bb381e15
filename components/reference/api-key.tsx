'use client';

import { TextInput } from '@mantine/core';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import classes from '@/components/reference/reference.module.css';
import * as text from '@/components/text/en';

const words = text.reference;

const KeyContext = createContext({ key: '', setKey: (_key: string) => {} });

/** The key that was typed: in memory only, gone with the page. */
export function ApiKeyProvider({ children }: { readonly children: ReactNode }) {
  const [key, setKey] = useState('');
  const held = useMemo(() => ({ key, setKey }), [key]);
  return <KeyContext value={held}>{children}</KeyContext>;
}

export const useApiKey = (): string => useContext(KeyContext).key.trim();

/**
 * No password field and in no form, because browsers offer to keep what is typed there; covered by its style alone.
 */
export function ApiKeyField() {
  const { key, setKey } = useContext(KeyContext);
  return (
    <TextInput
      className={classes.key ?? ''}
      label={words.key}
      description={words.keyHelp}
      value={key}
      onChange={(event) => setKey(event.currentTarget.value)}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      data-1p-ignore=""
      data-lpignore="true"
      classNames={{ input: classes.covered ?? '' }}
    />
  );
}

'use client';

import { TextInput } from '@mantine/core';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { fits, wordsIn } from '@/components/reference/fits';
import classes from '@/components/reference/reference.module.css';
import { useOpenAtHash } from '@/components/reference/use-open-at-hash';
import * as text from '@/components/text/en';

const words = text.reference;

interface Find {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** The entries that have all the words. */
  readonly found: ReadonlySet<string>;
  readonly all: number;
}

const FindContext = createContext<Find>({ typed: '', type: () => {}, found: new Set(), all: 0 });

interface FindProviderProps {
  /** What each entry is found by, by its id. */
  readonly entries: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Around everything that is found by typing. */
export function FindProvider({ entries, children }: FindProviderProps) {
  const [typed, type] = useState('');
  useOpenAtHash(type);
  const found = useMemo(() => {
    const wanted = wordsIn(typed);
    return new Set(Object.keys(entries).filter((id) => fits(entries[id] ?? '', wanted)));
  }, [entries, typed]);
  const all = Object.keys(entries).length;
  const find = useMemo(() => ({ typed, type, found, all }), [typed, found, all]);
  return <FindContext value={find}>{children}</FindContext>;
}

/** Shown while its entry has all the words that are typed. */
export function Findable({ entry, children }: { readonly entry: string; readonly children: ReactNode }) {
  return <div hidden={!useContext(FindContext).found.has(entry)}>{children}</div>;
}

/** The field, and how much it leaves. */
export function FindField() {
  const { typed, type, found, all } = useContext(FindContext);
  return (
    <div className={classes.field}>
      <TextInput
        type="search"
        label={words.find}
        placeholder={words.findHelp}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <p role="status" className={classes.quiet}>
        {found.size === 0 ? words.nothing : words.found(found.size, all)}
      </p>
    </div>
  );
}

import { Fragment } from 'react';
import { keyLabel } from '@/components/keys/key-label';
import classes from '@/components/keys/key-sheet.module.css';
import * as text from '@/components/text/en';

/** More keys than this are a row of the keyboard, and named by their first and last. */
const EACH = 3;

/** The keys of one row as caps; in words where there is none. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return <span>{text.keys.none}</span>;
  const [join, shown] =
    keys.length > EACH ? [text.keys.to, [keys.at(0) ?? '', keys.at(-1) ?? '']] : [text.keys.or, keys];
  return shown.map((key, at) => (
    <Fragment key={key}>
      {at === 0 ? null : ` ${join} `}
      <kbd className={classes.key}>{keyLabel(key)}</kbd>
    </Fragment>
  ));
}

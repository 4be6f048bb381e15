import { Fragment } from 'react';
import { keyLabel } from '@/components/keys/key-label';
import classes from '@/components/keys/key-sheet.module.css';
import * as text from '@/components/text/en';

/** The keys of one row as caps; in words where there is none. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return <span>{text.keys.none}</span>;
  return keys.map((key, at) => (
    <Fragment key={key}>
      {at === 0 ? null : ` ${text.keys.or} `}
      <kbd className={classes.key}>{keyLabel(key)}</kbd>
    </Fragment>
  ));
}

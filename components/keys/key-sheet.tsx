'use client';

import Link from 'next/link';
import { usePreferences } from '@/components/hooks/use-preferences';
import { KeyCaps } from '@/components/keys/key-caps';
import { keyName } from '@/components/keys/key-name';
import classes from '@/components/keys/key-sheet.module.css';
import { KEY_GROUPS, type KeyGroup, type KeyName, rowOf, toolsIn } from '@/components/keys/key-table';
import { useKeys } from '@/components/keys/keys-context';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';

const words = text.keys;

function Group({ group, names }: { readonly group: KeyGroup; readonly names: readonly KeyName[] }) {
  const { keysOf } = useKeys();
  const tools = toolsIn(names);
  const keysFor = (name: KeyName) => {
    const tool = tools.find((one) => one === name);
    return tool ? keysOf(tool) : (rowOf(name)?.keys ?? []);
  };
  return (
    <section className={classes.group}>
      <h3>{words.groups[group]}</h3>
      {words.hints[group] ? <p className={classes.hint}>{words.hints[group]}</p> : null}
      <dl className={classes.rows}>
        {names.map((name) => (
          <div key={name} className={classes.row}>
            <dt>{keyName(name)}</dt>
            <dd>
              <KeyCaps keys={keysFor(name)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface KeySheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every key of the desk, read from the table that the handlers use and from what this person changed. */
export function KeySheet({ open, onClose }: KeySheetProps) {
  const [{ singleKeys }] = usePreferences();
  return (
    <Dialog title={words.title} open={open} onClose={onClose} wide>
      <p>{singleKeys ? words.lead : words.off}</p>
      {/* Before the list, so that a small screen opens at its beginning. */}
      <form method="dialog" className={classes.foot}>
        <Link href="/account#keys" prefetch={false} onClick={onClose}>
          {words.change}
        </Link>
        <button type="submit" className={classes.close}>
          {text.common.close}
        </button>
      </form>
      <div className={classes.groups}>
        {KEY_GROUPS.map(({ group, names }) => (
          <Group key={group} group={group} names={names} />
        ))}
      </div>
      <p className={classes.quiet}>{words.aids}</p>
    </Dialog>
  );
}

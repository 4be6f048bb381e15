'use client';

import { Button } from '@mantine/core';
import classes from '@/components/admin/admin.module.css';
import { CopyLine } from '@/components/admin/integrators/copy-line';
import type { MadeKey } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';

const words = text.admin.integrators.once;

interface KeyOnceProps {
  readonly made: MadeKey;
  readonly onDone: () => void;
}

/** The only time that the key is on a screen; it stays in memory until the dialog closes. */
export function KeyOnce({ made, onDone }: KeyOnceProps) {
  return (
    <div className={classes.form}>
      <Notice kind="attention">{words.help}</Notice>
      <CopyLine first label={words.label} value={made.key} />
      <details>
        <summary>{words.signing}</summary>
        <p>{words.signingHelp}</p>
        <CopyLine label={words.accessKeyId} value={made.signing.accessKeyId} />
        <CopyLine label={words.secretAccessKey} value={made.signing.secretAccessKey} />
      </details>
      <div className={classes.acts}>
        <span className={classes.spring} />
        <Button variant="filled" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}

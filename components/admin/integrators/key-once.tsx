'use client';

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';

const words = text.admin.integrators.once;

interface KeyOnceProps {
  readonly apiKey: string;
  readonly onDone: () => void;
}

/** The only time that the key is on a screen; it stays in memory until the dialog closes. */
export function KeyOnce({ apiKey, onDone }: KeyOnceProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(apiKey);
    setCopied(true);
  };
  return (
    <div className={classes.form}>
      <Notice kind="attention">{words.help}</Notice>
      <div className={classes.key}>
        <TextInput
          label={words.label}
          value={apiKey}
          readOnly
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={copy}>{words.copy}</Button>
      </div>
      <div className={classes.acts}>
        <span role="status">{copied ? words.copied : ''}</span>
        <span className={classes.spring} />
        <Button variant="filled" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}

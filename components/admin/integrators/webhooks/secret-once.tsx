'use client';

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import type { ShownSecret } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';

const words = text.admin.webhooks.once;
const key = text.admin.integrators.once;

interface SecretOnceProps {
  readonly shown: ShownSecret;
  readonly onDone: () => void;
}

/** The only time that a secret is on a screen. Of a pair it is the public half, which may be read by anybody. */
export function SecretOnce({ shown, onDone }: SecretOnceProps) {
  const [copied, setCopied] = useState(false);
  const value = shown.secret ?? shown.publicKey ?? '';
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={classes.form}>
      <Notice kind="attention">{shown.secret ? words.help : words.publicHelp}</Notice>
      <div className={classes.key}>
        <TextInput
          label={shown.secret ? words.secret : words.publicKey}
          value={value}
          readOnly
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={copy}>{key.copy}</Button>
      </div>
      <div className={classes.acts}>
        <span role="status">{copied ? key.copied : ''}</span>
        <span className={classes.spring} />
        <Button variant="filled" onClick={onDone}>
          {key.done}
        </Button>
      </div>
    </div>
  );
}

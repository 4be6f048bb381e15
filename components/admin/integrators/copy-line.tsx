import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import * as text from '@/components/text/en';

const words = text.admin.integrators.once;

interface CopyLineProps {
  readonly label: string;
  readonly value: string;
  readonly first?: boolean;
}

/** A text to copy, selected as a whole when somebody goes into it. */
export function CopyLine({ label, value, first = false }: CopyLineProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={classes.key}>
      <TextInput
        label={label}
        value={value}
        readOnly
        autoFocus={first}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={copy} aria-label={words.copyOf(label)}>
        {words.copy}
      </Button>
      <span role="status">{copied ? words.copied : ''}</span>
    </div>
  );
}

'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/reference/reference.module.css';
import { TryForm } from '@/components/reference/try-form';
import type { TryRequest } from '@/components/reference/try-request';
import * as text from '@/components/text/en';

const words = text.reference;

/** A form for the request, made when somebody asks for it. */
export function TryIt({ request }: { readonly request: TryRequest }) {
  const [open, setOpen] = useState(false);
  const label = open ? words.tryClose : words.tryIt;
  return (
    <div className={classes.part}>
      <Button
        className={classes.opener ?? ''}
        aria-expanded={open}
        aria-label={words.tryOf(label, `${request.method} ${request.path}`)}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open ? <TryForm request={request} /> : null}
    </div>
  );
}

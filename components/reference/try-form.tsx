'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useApiKey } from '@/components/reference/api-key';
import classes from '@/components/reference/reference.module.css';
import { type Filled, missingIn, sendRequest, type Told } from '@/components/reference/send-request';
import { TryAnswer } from '@/components/reference/try-answer';
import { TryFields } from '@/components/reference/try-fields';
import type { TryRequest } from '@/components/reference/try-request';
import * as text from '@/components/text/en';

const words = text.reference;

/** Why it cannot be sent yet. A header takes no other letters than a key has. */
const refusal = (request: TryRequest, filled: Filled, key: string): string | null => {
  if (key === '') return words.keyNone;
  if (!/^[\x21-\x7e]+$/.test(key)) return words.keyOdd;
  if (request.body?.file && !filled.file) return words.fileNone;
  const missing = missingIn(request, filled);
  return missing && words.missing(missing);
};

export function TryForm({ request }: { readonly request: TryRequest }) {
  const key = useApiKey();
  const [filled, setFilled] = useState<Filled>({ values: {}, text: request.body?.text ?? '', file: null });
  const [state, setState] = useState<Told | string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    const no = refusal(request, filled, key);
    setState(no);
    if (no) return;
    setSending(true);
    try {
      setState(await sendRequest(request, filled, key));
    } catch {
      setState(words.notReached);
    } finally {
      setSending(false);
    }
  };
  return (
    <form className={classes.form} onSubmit={send} autoComplete="off" noValidate>
      <p className={classes.quiet}>{words.tryReal}</p>
      <TryFields request={request} filled={filled} onFill={setFilled} />
      <div>
        <Button type="submit" aria-disabled={sending}>
          {sending ? words.sending : words.send}
        </Button>
      </div>
      <div role="status">{typeof state === 'string' ? <p className={classes.fault}>{state}</p> : null}</div>
      {state !== null && typeof state === 'object' ? <TryAnswer told={state} /> : null}
    </form>
  );
}

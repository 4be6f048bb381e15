'use client';

import { Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import classes from '@/components/reference/reference.module.css';
import { type Filled, HASH } from '@/components/reference/send-request';
import type { TryRequest } from '@/components/reference/try-request';
import * as text from '@/components/text/en';

const words = text.reference;

interface TryFieldsProps {
  readonly request: TryRequest;
  readonly filled: Filled;
  readonly onFill: (filled: Filled) => void;
}

function FileField({ filled, onFill }: Omit<TryFieldsProps, 'request'>) {
  const id = useId();
  return (
    <div className={classes.file}>
      <label htmlFor={id}>{words.file}</label>
      <span id={`${id}-help`} className={classes.quiet}>
        {words.fileHelp}
      </span>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={`${id}-help`}
        onChange={(event) => onFill({ ...filled, file: event.currentTarget.files?.[0] ?? null })}
      />
    </div>
  );
}

/** A field for each parameter, and one for the body. */
export function TryFields({ request, filled, onFill }: TryFieldsProps) {
  const { parameters, body } = request;
  const asked = parameters.filter((p) => !(body?.file && p.name === HASH));
  return (
    <>
      {asked.map(({ name, required, example }) => (
        <TextInput
          key={name}
          label={required ? `${name} (${words.required})` : name}
          placeholder={example === undefined ? '' : String(example)}
          value={filled.values[name] ?? ''}
          onChange={(event) =>
            onFill({ ...filled, values: { ...filled.values, [name]: event.currentTarget.value } })
          }
          spellCheck={false}
        />
      ))}
      {body?.file ? <FileField filled={filled} onFill={onFill} /> : null}
      {body && !body.file ? (
        <Textarea
          label={words.bodyAs(body.type)}
          value={filled.text}
          onChange={(event) => onFill({ ...filled, text: event.currentTarget.value })}
          rows={Math.min(24, filled.text.split('\n').length + 1)}
          spellCheck={false}
          classNames={{ input: classes.mono ?? '' }}
        />
      ) : null}
    </>
  );
}

'use client';

import { useEffect, useId, useRef } from 'react';
import classes from '@/components/account/keys/key-edit.module.css';
import type { KeyEditor } from '@/components/account/keys/use-key-editor';
import { KeyCaps } from '@/components/keys/key-caps';
import { keyName } from '@/components/keys/key-name';
import * as text from '@/components/text/en';
import type { Tool } from '@/components/viewer/keymap';

const words = text.keys.edit;

interface KeyEditRowProps {
  readonly tool: Tool;
  readonly keys: readonly string[];
  readonly editor: KeyEditor;
}

/** One tool, its key, and another one in its place. */
export function KeyEditRow({ tool, keys, editor }: KeyEditRowProps) {
  const name = keyName(tool);
  const waits = editor.waiting === tool;
  const why = editor.refused?.tool === tool ? editor.refused.why : null;
  const whyId = useId();
  const button = useRef<HTMLButtonElement>(null);
  // The row that was pressed keeps the focus when its neighbours come and go.
  useEffect(() => {
    if (waits) button.current?.focus();
  }, [waits]);
  // The button that was pressed may go with its reason.
  const thenHere = (act: (tool: Tool) => void) => {
    act(tool);
    button.current?.focus();
  };
  return (
    <li className={classes.row}>
      <span>{name}</span>
      <span className={classes.keys}>
        <KeyCaps keys={keys} />
      </span>
      <span className={classes.acts}>
        <button
          ref={button}
          type="button"
          data-waits={waits || undefined}
          aria-label={waits ? `${name}: ${words.press}` : words.changeOf(name)}
          aria-describedby={why ? whyId : undefined}
          onClick={() => editor.wait(tool)}
          onKeyDown={(event) => {
            if (waits) editor.press(tool, event);
          }}
          onBlur={() => {
            if (waits) editor.wait(null);
          }}
        >
          {waits ? words.press : words.change}
        </button>
        {!waits && keys.length > 0 ? (
          <button type="button" aria-label={words.removeOf(name)} onClick={() => thenHere(editor.remove)}>
            {words.remove}
          </button>
        ) : null}
        {!waits && editor.isChanged(tool) ? (
          <button type="button" aria-label={words.backOf(name)} onClick={() => thenHere(editor.back)}>
            {words.back}
          </button>
        ) : null}
      </span>
      {why ? (
        <p id={whyId} role="alert" className={classes.why}>
          {why}
        </p>
      ) : null}
    </li>
  );
}

'use client';

import { Button } from '@mantine/core';
import classes from '@/components/account/keys/key-edit.module.css';
import { KeyEditRow } from '@/components/account/keys/key-edit-row';
import { useKeyEditor } from '@/components/account/keys/use-key-editor';
import { effectiveKeys } from '@/components/keys/effective-keys';
import { KEY_GROUPS, toolsIn } from '@/components/keys/key-table';
import * as text from '@/components/text/en';
import { Check } from '@/components/ui/check';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Section } from '@/components/ui/section';

const words = text.keys.edit;

/** Every key that a person may change, remove or switch off (WCAG 2.1.4); collisions are refused in words. */
export function KeySection() {
  const editor = useKeyEditor();
  const { keys, singleKeys } = editor.preferences;
  // What a key would be: also while they are switched off.
  const { keysOf } = effectiveKeys({ keys, singleKeys: true });
  return (
    <div id="keys" className={classes.section}>
      <Section
        title={words.title}
        hint={words.hint}
        actions={<Button onClick={editor.reset}>{words.reset}</Button>}
      >
        <Check label={words.single} hint={words.singleHint} checked={singleKeys} onChange={editor.single} />
        <ProblemAlert error={editor.error} />
        <p role="status" className={classes.done}>
          {editor.done}
        </p>
        <div className={classes.groups}>
          {KEY_GROUPS.filter(({ names }) => toolsIn(names).length > 0).map(({ group, names }) => (
            <section key={group} className={classes.group}>
              <h3>{text.keys.groups[group]}</h3>
              <ul>
                {toolsIn(names).map((tool) => (
                  <KeyEditRow key={tool} tool={tool} keys={keysOf(tool)} editor={editor} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Section>
    </div>
  );
}

'use client';

import '@/components/palette/palette-styles';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { CommandRow } from '@/components/palette/command-row';
import type { Command, CommandAct } from '@/components/palette/commands';
import { findCommands } from '@/components/palette/find-commands';
import classes from '@/components/palette/palette.module.css';
import { useCommands } from '@/components/palette/use-commands';
import * as text from '@/components/text/en';

const words = text.palette;
const LIST = 'palette-list';
const [store, palette] = createSpotlight();

const idOf = (command: Command): string => `palette-${command.id}`;

interface CommandPaletteProps {
  readonly onClose: () => void;
  /** Told after the palette closed and the focus went back. */
  readonly onAct: (act: CommandAct) => void;
}

/**
 * A list to search with the keyboard: pages, image tools, lanes. Nothing is chosen until somebody types or moves.
 * The library leaves the focus in the field, so what is chosen is told by `aria-activedescendant`.
 */
export function CommandPalette({ onClose, onAct }: CommandPaletteProps) {
  const { query, selected } = useSpotlight(store);
  const found = findCommands(useCommands(), query);
  const chosen = found.flatMap(({ commands }) => commands)[selected];
  useEffect(() => {
    palette.open();
    return () => palette.close();
  }, []);

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      scrollable
      maxHeight={480}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      attributes={{ content: { 'aria-label': words.title } }}
      classNames={{ content: classes.content ?? '' }}
      onSpotlightClose={onClose}
    >
      <Spotlight.Search
        role="combobox"
        aria-label={words.search}
        aria-expanded
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? idOf(chosen) : undefined}
        placeholder={words.placeholder}
        data-autofocus
      />
      <Spotlight.ActionsList id={LIST} role="listbox" aria-label={words.title}>
        {found.map(({ group, commands }) => (
          <Spotlight.ActionsGroup
            key={group}
            className={classes.group}
            role="group"
            aria-label={words.groups[group]}
            label={words.groups[group]}
          >
            {commands.map((command) => (
              <CommandRow
                key={command.id}
                id={idOf(command)}
                command={command}
                selected={command === chosen}
                onAct={() => onAct(command.does)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
      {found.length === 0 ? <Spotlight.Empty role="status">{words.nothing}</Spotlight.Empty> : null}
    </Spotlight.Root>
  );
}

import { Spotlight } from '@mantine/spotlight';
import type { Command } from '@/components/palette/commands';
import classes from '@/components/palette/palette.module.css';

interface CommandRowProps {
  readonly id: string;
  readonly command: Command;
  readonly selected: boolean;
  readonly onAct: () => void;
}

/** A command with its state and its key, if it has them. */
export function CommandRow({ id, command, selected, onAct }: CommandRowProps) {
  return (
    <Spotlight.Action
      // The library keeps the id to itself, and the field has to name the chosen row.
      ref={(row) => {
        if (row) row.id = id;
      }}
      role="option"
      aria-selected={selected}
      onClick={onAct}
    >
      <span className={classes.row}>
        <span>{command.label}</span>
        {command.hint ? <span className={classes.hint}>{command.hint}</span> : null}
        {command.key ? <kbd className={classes.key}>{command.key}</kbd> : null}
      </span>
    </Spotlight.Action>
  );
}

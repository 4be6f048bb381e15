'use client';

import { Button, NativeSelect } from '@mantine/core';
import classes from '@/components/audit/replay/replay.module.css';
import { Timeline } from '@/components/audit/replay/timeline';
import type { Playback } from '@/components/audit/replay/use-playback';
import * as text from '@/components/text/en';
import { SPEEDS } from '@/lib/domain/replay/pace';
import type { ReplayStep } from '@/lib/domain/replay/replay-view';

const words = text.audit.replay;

interface ControlsProps {
  readonly steps: readonly ReplayStep[];
  readonly playback: Playback;
  readonly says: string;
}

/** A timeline that is a slider, so that the arrow keys go step by step, and the buttons that do the same. */
export function Controls({ steps, playback, says }: ControlsProps) {
  const { index, playing, speed, go, toggle, setSpeed } = playback;
  const last = steps.length - 1;
  return (
    <section aria-label={words.controls} className={classes.controls}>
      <Timeline steps={steps} index={index} />
      <input
        type="range"
        aria-label={words.timeline}
        aria-valuetext={words.value(index + 1, steps.length, says)}
        min={0}
        max={last}
        step={1}
        value={index}
        onChange={(event) => go(Number(event.currentTarget.value))}
        className={classes.slider}
      />
      <div className={classes.buttons}>
        <Button disabled={index === 0} onClick={() => go(index - 1)}>
          {words.previous}
        </Button>
        <Button onClick={toggle} disabled={last < 1}>
          {playing ? words.pause : words.play}
        </Button>
        <Button disabled={index >= last} onClick={() => go(index + 1)}>
          {words.next}
        </Button>
        <NativeSelect
          size="xs"
          aria-label={words.speed}
          value={String(speed)}
          data={SPEEDS.map((value) => ({ value: String(value), label: words.speeds[value] }))}
          onChange={(event) =>
            setSpeed(SPEEDS.find((value) => String(value) === event.currentTarget.value) ?? speed)
          }
        />
        <span className={classes.quiet}>{words.step(index + 1, steps.length)}</span>
      </div>
      <p className={classes.quiet}>
        {words.capped} {words.keys}
      </p>
    </section>
  );
}

'use client';

import { useMemo } from 'react';
import { shownItem } from '@/components/audit/file/names';
import { sayHere } from '@/components/audit/file/say-here';
import { Controls } from '@/components/audit/replay/controls';
import { onScreen } from '@/components/audit/replay/on-screen';
import classes from '@/components/audit/replay/replay.module.css';
import { ReplayImages } from '@/components/audit/replay/replay-images';
import { sayPause } from '@/components/audit/replay/say-pause';
import { StepContent } from '@/components/audit/replay/step-content';
import { usePlayback } from '@/components/audit/replay/use-playback';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';
import { useZone } from '@/components/ui/time';
import { pauseBetween } from '@/lib/domain/replay/pace';
import type { ReplayView } from '@/lib/domain/replay/replay-view';

const words = text.audit.replay;

/** One review, step by step or at its pace: timeline, what was on the screen, what happened, what was served so far. */
export function ReplayContent({ view }: { readonly view: ReplayView }) {
  const zone = useZone();
  const { steps } = view;
  const playback = usePlayback(steps);
  const { index, speed } = playback;
  const screen = useMemo(() => onScreen(steps, index), [steps, index]);
  const step = steps[index];
  if (!step) return <p>{words.empty}</p>;
  const before = steps[index - 1];
  return (
    <div className={classes.page}>
      <Controls steps={steps} playback={playback} says={sayHere(step.says, view, zone)} />
      <div className={classes.split}>
        <Section title={words.images.title}>
          <ReplayImages view={view} screen={screen} pins={step.pins} />
        </Section>
        <div className={classes.page}>
          <Section title={words.now.title}>
            <StepContent
              step={step}
              view={view}
              pause={before ? sayPause(pauseBetween(before.at, step.at, speed)) : null}
            />
          </Section>
          <Section title={words.seen.title}>
            {screen.served.length === 0 ? <p className={classes.quiet}>{words.seen.none}</p> : null}
            <ol className={classes.seen}>
              {screen.served.map((item) => (
                <li key={item}>{shownItem(view, item)}</li>
              ))}
            </ol>
          </Section>
        </div>
      </div>
      <p className={classes.quiet}>{words.how}</p>
    </div>
  );
}

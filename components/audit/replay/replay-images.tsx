'use client';

import { candidateName } from '@/components/audit/file/names';
import { sayView } from '@/components/audit/file/say-view';
import type { OnScreen } from '@/components/audit/replay/on-screen';
import classes from '@/components/audit/replay/replay.module.css';
import { ReplayPane } from '@/components/audit/replay/replay-pane';
import * as text from '@/components/text/en';
import type { DrawnPin } from '@/components/viewer/pins/pin-places';
import type { PinPair } from '@/lib/domain/pin';
import type { ReplayView } from '@/lib/domain/replay/replay-view';

const words = text.audit.replay.images;

const drawnPins = (pins: readonly PinPair[], side: 'probe' | 'candidate'): readonly DrawnPin[] =>
  pins.map((pin) => ({ id: pin.id, side, label: pin.id, at: pin[side], selected: false, half: false }));

interface ReplayImagesProps {
  readonly view: ReplayView;
  readonly screen: OnScreen;
  readonly pins: readonly PinPair[];
}

/** Probe and candidate on the grey of the review screen; none that this person had not been served by then. */
export function ReplayImages({ view, screen, pins }: ReplayImagesProps) {
  if (view.purged) return <p>{words.purged}</p>;
  if (!screen.served.includes('probe')) return <p>{words.notYet}</p>;
  const candidate = view.candidates.find(({ key }) => key === screen.candidate);
  const settingsOf = (ref: string) => screen.view?.images.find((image) => image.ref === ref) ?? null;
  const grid = screen.view?.grid ?? false;
  const pane = { matchId: view.matchId, grid };
  return (
    <>
      <div className={classes.panes}>
        <ReplayPane
          {...pane}
          image="probe"
          name={words.probe}
          size={view.probe}
          settings={settingsOf('probe')}
          pins={drawnPins(pins, 'probe')}
        />
        {candidate ? (
          <ReplayPane
            {...pane}
            key={candidate.key}
            image={candidate.key}
            name={candidateName(view, candidate.key)}
            size={candidate.image}
            settings={settingsOf(candidate.key)}
            pins={drawnPins(pins, 'candidate')}
          />
        ) : (
          <p className={classes.quiet}>{words.noCandidate}</p>
        )}
      </div>
      <p className={classes.quiet}>
        {screen.view ? `${words.sealed}: ${sayView(screen.view)}` : words.plain}
      </p>
    </>
  );
}

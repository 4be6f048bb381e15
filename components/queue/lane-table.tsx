import { Button } from '@mantine/core';
import type { LaneWork } from '@/components/queries/queue';
import classes from '@/components/queue/queue.module.css';
import * as text from '@/components/text/en';
import { Tag } from '@/components/ui/tag';

interface LaneTableProps {
  readonly lanes: readonly LaneWork[];
  /** One match at a time: who holds one finishes or releases it first. */
  readonly holding: boolean;
  readonly busy: boolean;
  readonly onClaim: (lane: string, adjudicate: boolean) => void;
}

const whyNot = (lane: LaneWork, holding: boolean): string | null => {
  if (!lane.mayClaim && !lane.mayAdjudicate) return lane.why;
  if (holding) return text.queue.holdingFirst;
  return lane.queued === 0 && lane.adjudication === 0 ? text.queue.nothingWaits : lane.why;
};

function LaneRow({
  lane,
  holding,
  busy,
  onClaim,
}: Omit<LaneTableProps, 'lanes'> & { readonly lane: LaneWork }) {
  const why = whyNot(lane, holding);
  const whyId = `why-${lane.key}`;
  const free = !holding && !busy && !lane.stopped;
  return (
    <li className={classes.lane}>
      <div>
        <h3>
          {lane.name} {lane.stopped ? <Tag>{text.queue.stopped}</Tag> : null}
        </h3>
        <p className={classes.quiet}>
          {text.queue.waiting(lane.queued)}
          {lane.adjudication > 0 ? ` · ${text.queue.adjudicationWaits(lane.adjudication)}` : ''}
        </p>
      </div>
      {why ? (
        <p id={whyId} className={classes.why}>
          {why}
        </p>
      ) : (
        <span />
      )}
      <div className={classes.actions}>
        {lane.mayAdjudicate && lane.adjudication > 0 ? (
          <Button
            aria-label={text.queue.adjudicateIn(lane.name)}
            aria-describedby={why ? whyId : undefined}
            disabled={!free}
            onClick={() => onClaim(lane.key, true)}
          >
            {text.queue.adjudicate}
          </Button>
        ) : null}
        <Button
          variant="filled"
          aria-label={text.queue.claimIn(lane.name)}
          aria-describedby={why ? whyId : undefined}
          disabled={!free || !lane.mayClaim || lane.queued === 0}
          onClick={() => onClaim(lane.key, false)}
        >
          {text.queue.claim}
        </Button>
      </div>
    </li>
  );
}

/** Each lane: what waits, and one way in. A button that is closed says why beside it. */
export function LaneTable({ lanes, ...rest }: LaneTableProps) {
  return (
    <ul className={classes.lanes}>
      {lanes.map((lane) => (
        <LaneRow key={lane.key} lane={lane} {...rest} />
      ))}
    </ul>
  );
}

import classes from '@/components/audit/file/pins.module.css';
import { imageHref } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import type { ImageFacts, Point } from '@/lib/domain/image';

const words = text.audit.file.record;

export interface PlacedPin {
  readonly id: string;
  readonly at: Point;
}

interface PinPlotProps {
  readonly matchId: string;
  /** `probe` or a candidate key. */
  readonly image: string;
  readonly name: string;
  readonly facts: Pick<ImageFacts, 'width' | 'height'>;
  readonly pins: readonly PlacedPin[];
}

/** One image with its pins where they were set, whatever the view was: drawn in the image file's own pixels. */
export function PinPlot({ matchId, image, name, facts, pins }: PinPlotProps) {
  const { width, height } = facts;
  const unit = Math.max(width, height) / 100;
  return (
    <figure className={classes.plot}>
      <div className={classes.frame}>
        {/* biome-ignore lint/performance/noImgElement: served by an authorised, logged route that nothing may cache */}
        <img
          src={imageHref(matchId, image, 'thumb')}
          alt={words.pinsOn(name)}
          width={width}
          height={height}
          loading="lazy"
        />
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {pins.map(({ id, at: [x, y] }) => (
            <g key={id} strokeWidth={unit / 2} fontSize={unit * 6}>
              <circle className={classes.halo} cx={x} cy={y} r={unit * 2} strokeWidth={unit * 1.25} />
              <circle className={classes.ring} cx={x} cy={y} r={unit * 2} />
              {/* To the side where there is room: a pin on the edge keeps its name on the image. */}
              <text
                x={x + unit * (x > width * 0.8 ? -3 : 3)}
                y={y + unit * (y < height * 0.1 ? 7 : -2)}
                textAnchor={x > width * 0.8 ? 'end' : 'start'}
              >
                {id}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption>{name}</figcaption>
    </figure>
  );
}

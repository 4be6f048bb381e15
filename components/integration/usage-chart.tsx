import classes from '@/components/integration/integration.module.css';
import { asked, scaleTop, troubled, type UsageDay } from '@/components/integration/usage-days';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { STATUS_CLASSES } from '@/lib/domain/usage';

const words = text.integration;
const WIDTH = 560;
const HEIGHT = 96;
const GAP = 6;

const dateOf = (day: string): string => formatTime(`${day}T12:00:00.000Z`, 'date', 'UTC');

/** One bar of a day: what was answered below, what was refused or failed on top of it, in other shapes than grey alone. */
function Bar({ day, left, width, top }: { day: UsageDay; left: number; width: number; top: number }) {
  const scale = (n: number) => (n / top) * HEIGHT;
  let y = HEIGHT;
  return (
    <g>
      {STATUS_CLASSES.map((statusClass) => {
        const n = day[statusClass];
        // A single refusal among thousands must be seen.
        const height = n === 0 ? 0 : Math.max(2, scale(n));
        y -= height;
        return (
          <rect key={statusClass} data-class={statusClass} x={left} y={y} width={width} height={height} />
        );
      })}
    </g>
  );
}

/** Requests a day as small bars. Who cannot see them has the sentence, and the table beside it. */
export function UsageChart({ days }: { readonly days: readonly UsageDay[] }) {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const top = scaleTop(Math.max(...days.map(asked)));
  const step = WIDTH / days.length;
  const all = days.reduce((n, day) => n + asked(day), 0);
  const trouble = days.reduce((n, day) => n + troubled(day), 0);
  return (
    <figure className={classes.chart}>
      <div className={classes.scale} aria-hidden>
        <span>{words.usage.most(top)}</span>
        <span>0</span>
      </div>
      <svg
        role="img"
        aria-label={words.usage.chart(dateOf(first.day), dateOf(last.day), all, trouble)}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <line x1="0" x2={WIDTH} y1="0.5" y2="0.5" />
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {days.map((day, n) => (
          <Bar key={day.day} day={day} left={n * step + GAP / 2} width={step - GAP} top={top} />
        ))}
      </svg>
      <figcaption className={classes.legend}>
        <span>{dateOf(first.day)}</span>
        <ul>
          {STATUS_CLASSES.map((statusClass) => (
            <li key={statusClass} data-class={statusClass}>
              {words.classes[statusClass]}
            </li>
          ))}
        </ul>
        <span>{dateOf(last.day)}</span>
      </figcaption>
    </figure>
  );
}

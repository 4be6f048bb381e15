import * as text from '@/components/text/en';
import { type Dial, RANGES } from '@/components/viewer/dials';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';

/** What the chosen mode, or the loupe, can be set to; less and more turn the same by keys. */
export function DialSlider({ dial, compare }: { readonly dial: Dial; readonly compare: Viewer['compare'] }) {
  const value = compare.dials[dial];
  return (
    <label className={classes.dial} data-dial={dial}>
      <span>{text.viewer.dials[dial].name}</span>
      <input
        type="range"
        {...RANGES[dial]}
        value={value}
        aria-valuetext={text.viewer.dials[dial].value(value)}
        onChange={(event) => compare.turn(dial, Number(event.currentTarget.value))}
      />
      <span className={classes.size} aria-hidden="true">
        {text.viewer.dials[dial].value(value)}
      </span>
    </label>
  );
}

import * as text from '@/components/text/en';
import { type Adjust, PLAIN } from '@/components/viewer/adjust';
import own from '@/components/viewer/levels.module.css';
import classes from '@/components/viewer/viewer.module.css';

interface LevelsProps {
  readonly adjust: Adjust;
  readonly onChange: (adjust: Adjust) => void;
}

/** Brightness and contrast of both images alike; the same change on both keeps them comparable. */
export function Levels({ adjust, onChange }: LevelsProps) {
  const slider = (name: 'brightness' | 'contrast') => (
    <label className={own.slider}>
      {text.viewer[name]}
      <input
        type="range"
        min={0.4}
        max={2.2}
        step={0.05}
        value={adjust[name]}
        onChange={(event) => onChange({ ...adjust, [name]: Number(event.currentTarget.value) })}
      />
    </label>
  );
  return (
    <details className={own.levels}>
      <summary className={classes.tool}>{text.viewer.levels}</summary>
      <div className={own.sheet}>
        {slider('brightness')}
        {slider('contrast')}
        <button type="button" className={classes.tool} onClick={() => onChange(PLAIN)}>
          {text.viewer.asStored}
        </button>
      </div>
    </details>
  );
}

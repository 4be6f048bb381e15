import { useId } from 'react';
import * as text from '@/components/text/en';
import { ADJUST_RANGE, type Adjust } from '@/components/viewer/adjust';
import own from '@/components/viewer/levels.module.css';
import { isChanged } from '@/components/viewer/levels-state';
import type { Levels } from '@/components/viewer/use-levels';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

const words = text.viewer.levels;

interface OneProps {
  readonly title: string;
  readonly adjust: Adjust;
  readonly onChange: (part: Partial<Adjust>) => void;
  readonly onReset: () => void;
}

/** Sliders of one image, or of both while they are alike. */
function One({ title, adjust, onChange, onReset }: OneProps) {
  const slider = (name: 'brightness' | 'contrast' | 'gamma') => {
    const value = (name === 'gamma' ? words.gammaValue : words.value)(adjust[name]);
    return (
      <label className={own.slider}>
        <span>{words[name]}</span>
        <input
          type="range"
          {...ADJUST_RANGE}
          value={adjust[name]}
          aria-valuetext={value}
          onChange={(event) => onChange({ [name]: Number(event.currentTarget.value) })}
        />
        <span className={classes.size} aria-hidden="true">
          {value}
        </span>
      </label>
    );
  };
  return (
    <fieldset className={own.one}>
      <legend>{title}</legend>
      {slider('brightness')}
      {slider('contrast')}
      {slider('gamma')}
      <label className={own.check}>
        <input
          type="checkbox"
          checked={adjust.greyscale}
          onChange={(event) => onChange({ greyscale: event.currentTarget.checked })}
        />
        {words.greyscale}
      </label>
      <button
        type="button"
        className={classes.tool}
        aria-disabled={!isChanged(adjust) || undefined}
        onClick={onReset}
      >
        {words.asStored(title)}
      </button>
    </fieldset>
  );
}

interface LevelsSheetProps {
  readonly levels: Levels;
  readonly images: readonly ImageView[];
  /** The image whose levels both get when they are joined again. */
  readonly active: string;
}

/** Brightness, contrast, gamma and greyscale of both images alike, or of each by itself. Never of the file. */
export function LevelsSheet({ levels, images, active }: LevelsSheetProps) {
  const title = useId();
  const [first] = images;
  const pair = images.length > 1;
  const groups = levels.alike && pair && first ? [{ ref: first.ref, mark: words.both }] : images;
  return (
    <section
      className={own.sheet}
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        levels.setOpen(false);
      }}
    >
      <div className={own.head}>
        <strong id={title}>{words.title}</strong>
        {pair ? (
          <label className={own.check}>
            <input
              type="checkbox"
              checked={levels.alike}
              onChange={(event) => levels.setAlike(event.currentTarget.checked, active)}
            />
            {words.alike}
          </label>
        ) : null}
        {groups.length > 1 ? (
          <button type="button" className={classes.tool} onClick={() => levels.reset(null)}>
            {words.allAsStored}
          </button>
        ) : null}
      </div>
      <div className={own.groups}>
        {groups.map(({ ref, mark }) => (
          <One
            key={ref}
            title={mark}
            adjust={levels.of(ref)}
            onChange={(part) => levels.change(ref, part)}
            onReset={() => levels.reset(ref)}
          />
        ))}
      </div>
    </section>
  );
}

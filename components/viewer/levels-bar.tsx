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

/** The sliders of one image, or of both while they are alike. */
function One({ title, adjust, onChange, onReset }: OneProps) {
  const slider = (name: 'brightness' | 'contrast' | 'gamma') => {
    const value = (name === 'gamma' ? words.gammaValue : words.value)(adjust[name]);
    return (
      <label className={own.slider}>
        {words[name]}
        <input
          type="range"
          {...ADJUST_RANGE}
          value={adjust[name]}
          aria-valuetext={value}
          onChange={(event) => onChange({ [name]: Number(event.currentTarget.value) })}
        />
        <span className={own.value} aria-hidden="true">
          {value}
        </span>
      </label>
    );
  };
  const plain = !isChanged(adjust);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the name of a fieldset cannot stand in one line with what it names
    <div role="group" aria-label={title} className={own.one}>
      <strong>{title}</strong>
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
      <button type="button" className={classes.tool} disabled={plain} onClick={onReset}>
        {words.asStored(title)}
      </button>
    </div>
  );
}

interface LevelsBarProps {
  readonly levels: Levels;
  readonly images: readonly ImageView[];
  /** The image whose levels both get when they are joined again. */
  readonly active: string;
}

/** Brightness, contrast, gamma and greyscale of both images alike, or of each by itself. Never of the file. */
export function LevelsBar({ levels, images, active }: LevelsBarProps) {
  const [first] = images;
  const pair = images.length > 1;
  const groups = levels.alike && pair && first ? [{ ref: first.ref, mark: words.both }] : images;
  return (
    <section
      className={own.bar}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        levels.setOpen(false);
      }}
    >
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
      <div>
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
      {groups.length > 1 ? (
        <button type="button" className={classes.tool} onClick={() => levels.reset(null)}>
          {words.allAsStored}
        </button>
      ) : null}
    </section>
  );
}

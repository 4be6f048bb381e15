'use client';

import * as text from '@/components/text/en';
import { componentOf, HALF, pinNumber, type Side } from '@/components/viewer/pins/pin-draft';
import { pinNotes } from '@/components/viewer/pins/pin-notes';
import own from '@/components/viewer/pins/pins.module.css';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';
import { COMPONENTS, type ComponentKey } from '@/lib/domain/worksheet';

const words = text.viewer.pins;

const labelOf = (component: ComponentKey | null): string =>
  COMPONENTS.find(({ key }) => key === component)?.label ?? '';

interface PinBarProps {
  readonly viewer: Viewer;
  readonly images: readonly ImageView[];
}

/** While pins are set: the group of the next, a list of those that are there, and what to do now. */
export function PinBar({ viewer, images }: PinBarProps) {
  const { pins, compare } = viewer;
  const { draft, picked } = pins;
  const markOf = (side: Side) => images[side === 'probe' ? 0 : 1]?.mark ?? '';
  const ids = [...draft.pins.map(({ id }) => id), ...(draft.half ? [HALF] : [])];
  const label = picked ? words.of(pinNumber(draft, picked.id)) : words.next;
  return (
    <section aria-label={words.title} className={own.bar}>
      {pins.frozen ? null : (
        <select
          aria-label={label}
          className={own.group}
          // biome-ignore lint/a11y/noAutofocus: pressing the tool asks for the group; nothing else can be done before
          autoFocus={pins.component === null}
          value={pins.component ?? ''}
          onChange={(event) => {
            const chosen = COMPONENTS.find(({ key }) => key === event.currentTarget.value);
            if (chosen) pins.setComponent(chosen.key);
          }}
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {COMPONENTS.map((component) => (
            <option key={component.key} value={component.key}>
              {component.label}
            </option>
          ))}
        </select>
      )}
      <ul aria-label={words.list} className={own.list}>
        {ids.map((id) => {
          const [number, group] = [pinNumber(draft, id), labelOf(componentOf(draft, id))];
          const marks = pins.sidesOf(id).map(markOf).join(' + ');
          return (
            <li key={id}>
              <button
                type="button"
                className={classes.tool}
                aria-pressed={picked?.id === id}
                aria-label={words.where(number, group, marks)}
                onClick={() => {
                  const sides = pins.sidesOf(id);
                  const side = sides.find((one) => viewer.refOf(one) === viewer.active) ?? sides[0];
                  pins.pick(picked?.id === id || !side ? null : { id, side });
                }}
              >
                {words.name(number, group)}
              </button>
            </li>
          );
        })}
      </ul>
      {picked && !pins.frozen ? (
        <button type="button" className={classes.tool} onClick={() => pins.remove(picked.id)}>
          {words.remove(pinNumber(draft, picked.id))}
        </button>
      ) : null}
      <p role="status" className={own.note}>
        {pinNotes(pins, compare, markOf).join(' ')}
      </p>
    </section>
  );
}

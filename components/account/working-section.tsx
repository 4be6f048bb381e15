'use client';

import classes from '@/components/account/account.module.css';
import { usePreferences } from '@/components/hooks/use-preferences';
import * as text from '@/components/text/en';
import { Check } from '@/components/ui/check';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Section } from '@/components/ui/section';

const words = text.account;
const IMAGES = ['plain', 'blur', 'greyscale'] as const;

/** Covered images and going on by itself; each change is kept at once. */
export function WorkingSection() {
  const [{ images, goOn }, change, error] = usePreferences();
  return (
    <Section title={words.working} hint={words.workingHint}>
      <div className={classes.form}>
        <ProblemAlert error={error} />
        <ChoiceGroup
          legend={words.images.legend}
          hint={words.images.hint}
          options={IMAGES.map((value) => ({ value, label: words.images[value] }))}
          value={images}
          onChange={(value) => change({ images: value })}
        />
        <Check
          label={words.goOn}
          hint={words.goOnHint}
          checked={goOn}
          onChange={(on) => change({ goOn: on })}
        />
      </div>
    </Section>
  );
}

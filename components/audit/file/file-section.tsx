import type { ReactNode } from 'react';
import classes from '@/components/audit/file/file.module.css';
import type { SectionName } from '@/components/audit/file/section-links';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';

interface FileSectionProps {
  readonly name: SectionName;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the file with the anchor that the links lead to. */
export function FileSection({ name, actions = null, children }: FileSectionProps) {
  return (
    <div id={name} className={classes.anchor}>
      <Section title={text.audit.file.sectionNames[name]} actions={actions}>
        {children}
      </Section>
    </div>
  );
}

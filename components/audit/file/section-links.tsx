import Link from 'next/link';
import classes from '@/components/audit/file/file.module.css';
import * as text from '@/components/text/en';

const words = text.audit.file;

export const SECTION_NAMES = [
  'summary',
  'images',
  'sent',
  'evidence',
  'rounds',
  'leads',
  'contact',
  'events',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** The file is long: its parts stay in reach. */
export function SectionLinks() {
  return (
    <nav aria-label={words.sections} className={classes.links}>
      {SECTION_NAMES.map((name) => (
        <a key={name} href={`#${name}`}>
          {words.sectionNames[name]}
        </a>
      ))}
      <Link href="/matches" className={classes.back}>
        {words.back}
      </Link>
    </nav>
  );
}

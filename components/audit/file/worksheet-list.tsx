import classes from '@/components/audit/file/file.module.css';
import * as text from '@/components/text/en';
import { COMPONENTS, type Worksheet } from '@/lib/domain/worksheet';

const words = text.audit.file.record;

/** The worksheet as it was filled in, top of the face to bottom. */
export function WorksheetList({ worksheet }: { readonly worksheet: Worksheet }) {
  return (
    <ul className={classes.plain}>
      {COMPONENTS.map(({ key, label }) => {
        const entry = worksheet[key];
        if (!entry) return null;
        const causes =
          entry.causes.length === 0 ? '' : ` (${entry.causes.map((c) => c.replaceAll('_', '-')).join(', ')})`;
        return (
          <li key={key}>
            {label}: {words.findingNames[entry.finding]}
            {causes}
            {entry.under === null ? null : `, ${words.under[entry.under]}`}
            {entry.note === '' ? null : <span className={classes.quiet}> {entry.note}</span>}
          </li>
        );
      })}
    </ul>
  );
}

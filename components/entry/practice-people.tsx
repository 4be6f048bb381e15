import classes from '@/components/entry/entry.module.css';
import type { PracticePerson } from '@/components/queries/entry';
import * as text from '@/components/text/en';

interface PracticePeopleProps {
  readonly people: readonly PracticePerson[];
  readonly busy: boolean;
  readonly onPick: (login: string) => void;
}

/** One press signs in as somebody of the practice desk. */
export function PracticePeople({ people, busy, onPick }: PracticePeopleProps) {
  return (
    <section aria-label={text.entry.practiceTitle}>
      <p className={classes.lead}>{text.entry.practiceHint}</p>
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.login}>
            <button
              type="button"
              disabled={busy}
              aria-label={text.entry.practiceAs(person.name, person.role)}
              onClick={() => onPick(person.login)}
            >
              <span>{person.name}</span>
              <span className={classes.role}>{person.role}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import classes from '@/components/audit/file/file.module.css';
import { PersonRecord } from '@/components/audit/file/person-record';
import { ofPerson, personsOf } from '@/components/audit/file/person-round';
import * as text from '@/components/text/en';
import type { MatchFileView, RoundFile } from '@/lib/domain/match-file-view';

const words = text.audit.file.record;

interface RoundProps {
  readonly round: RoundFile;
  readonly view: MatchFileView;
}

/** One round, person by person in the order in which they began. */
export function Round({ round, view }: RoundProps) {
  const persons = personsOf(round);
  return (
    <div className={classes.round}>
      <h3>{words.round(round.round)}</h3>
      {persons.length === 0 ? <p className={classes.quiet}>{words.none}</p> : null}
      {persons.map((person) => (
        <PersonRecord key={person} record={ofPerson(round, person)} view={view} />
      ))}
    </div>
  );
}

import classes from '@/components/audit/log/log-book.module.css';
import type { LogBook } from '@/components/queries/log-book';
import * as text from '@/components/text/en';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';

const words = text.audit.log.tree;

export const number = (value: number): string => value.toLocaleString('en');

const shippedLine = ({ where, found, size }: LogBook['shipped']): string => {
  if (where === null) return words.shippedNowhere;
  const { none, sound, foreign, gone, unreadable } = words.shippedStates;
  const state = { none, foreign, gone, unreadable, sound: sound(number(size ?? 0)) }[found];
  return `${where}: ${state}.`;
};

/** Size and root, and where its checkpoints are kept beside the desk. */
export function TreeFacts({ book }: { readonly book: LogBook }) {
  return (
    <Section title={words.title}>
      <Facts
        items={[
          [words.size, number(book.size)],
          [words.waiting, book.waiting >= 1_000 ? words.waitingMany : number(book.waiting)],
          [
            words.root,
            <code key="root" className={classes.hash}>
              {book.root}
            </code>,
          ],
          [words.shipped, shippedLine(book.shipped)],
        ]}
      />
    </Section>
  );
}

import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';

/** What the form still needs, after somebody tried to send it. */
export function Missing({ items }: { readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div role="status">
      <Notice kind="attention" title={text.review.missing}>
        <ul className={classes.bullets}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

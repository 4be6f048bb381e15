import * as text from '@/components/text/en';
import classes from '@/components/ui/empty-state.module.css';

/** Words instead of a spinner; `what` in the plural or with its article: "the queue". */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p role="status" className={classes.empty}>
      {text.common.loading(what)}
    </p>
  );
}

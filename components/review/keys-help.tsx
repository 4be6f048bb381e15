import classes from '@/components/review/review.module.css';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { keyOf, TOOLS } from '@/components/viewer/keymap';

/** Every key, read from the table that the handler uses. */
export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={text.viewer.help.title} open={open} onClose={onClose}>
      <p>{text.viewer.help.lead}</p>
      <dl className={classes.keys}>
        {TOOLS.map((tool) => (
          <div key={tool}>
            <dt>
              <kbd>{keyOf(tool)}</kbd>
            </dt>
            <dd>{text.viewer.tools[tool]}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{text.viewer.help.aids}</p>
      <form method="dialog">
        <button type="submit" className={classes.plainButton}>
          {text.common.close}
        </button>
      </form>
    </Dialog>
  );
}

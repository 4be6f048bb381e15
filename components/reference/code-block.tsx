import classes from '@/components/reference/reference.module.css';

const pretty = (value: unknown): string =>
  typeof value === 'string' ? value.trimEnd() : JSON.stringify(value, null, 2);

/** JSON or text as it is sent; long lines wrap, so that nothing scrolls sideways. */
export function CodeBlock({ value }: { readonly value: unknown }) {
  return (
    <pre className={classes.code}>
      <code>{pretty(value)}</code>
    </pre>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly value: unknown;
}

const OPEN_LINES = 24;

/** A short one open, a long one folded. */
export function ExampleCode({ title, value }: FoldedProps) {
  const long = pretty(value).split('\n').length > OPEN_LINES;
  return long ? <FoldedCode title={title} value={value} /> : <CodeBlock value={value} />;
}

export function FoldedCode({ title, value }: FoldedProps) {
  return (
    <details className={classes.folded}>
      <summary>{title}</summary>
      <CodeBlock value={value} />
    </details>
  );
}

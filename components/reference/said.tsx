import { Fragment } from 'react';

/** A sentence of the document, with what stands between backticks as code. */
export function Said({ text }: { readonly text: string }) {
  return text.split('`').map((part, i) => {
    const key = `${i}-${part.slice(0, 20)}`;
    return i % 2 === 1 ? <code key={key}>{part}</code> : <Fragment key={key}>{part}</Fragment>;
  });
}

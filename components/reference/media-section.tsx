import { ExampleCode, FoldedCode } from '@/components/reference/code-block';
import type { Media } from '@/components/reference/open-api';
import classes from '@/components/reference/reference.module.css';
import { Said } from '@/components/reference/said';
import { schemaRows } from '@/components/reference/schema-rows';
import { SchemaTable } from '@/components/reference/schema-table';
import * as text from '@/components/text/en';

const words = text.reference;

function Fields({ media, label }: { readonly media: Media; readonly label: string }) {
  const line = media['x-line'];
  // Its JSON is that of the body before; only the images are other parts.
  if (media.encoding)
    return (
      <p>
        <Said text={words.multipart} />
      </p>
    );
  const rows = schemaRows(line ?? media.schema);
  if (rows.length === 0) return media.schema.description ? <p>{media.schema.description}</p> : null;
  return (
    <details className={classes.folded}>
      <summary>{`${line ? words.eachLine : words.fields} ${rows.length}`}</summary>
      <SchemaTable rows={rows} label={label} />
    </details>
  );
}

/** One body: an example open, its fields and further examples folded. */
export function MediaSection({ media, label }: { readonly media: Media; readonly label: string }) {
  const several = Object.entries(media.examples ?? {});
  return (
    <>
      {media.example === undefined ? null : <ExampleCode title={words.example} value={media.example} />}
      {several.map(([name, example]) => (
        <FoldedCode key={name} title={words.exampleOf(example.summary ?? name)} value={example.value} />
      ))}
      <Fields media={media} label={label} />
    </>
  );
}

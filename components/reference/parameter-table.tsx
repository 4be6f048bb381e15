import type { Parameter } from '@/components/reference/open-api';
import classes from '@/components/reference/reference.module.css';
import { parameterLimits, typeOf } from '@/components/reference/schema-rows';
import { SchemaTable } from '@/components/reference/schema-table';
import * as text from '@/components/text/en';

const words = text.reference;

/** What stands in an address and behind its question mark. */
export function ParameterTable({ parameters }: { readonly parameters: readonly Parameter[] }) {
  if (parameters.length === 0) return null;
  const rows = parameters.map((p) => ({
    path: p.name,
    type: typeOf(p.schema),
    required: p.required,
    description: [p.description, `${words.places[p.in]}.`].filter(Boolean).join(' '),
    limits: parameterLimits(p.schema),
  }));
  return (
    <div className={classes.part}>
      <h4>{words.parameters}</h4>
      <SchemaTable rows={rows} label={words.parameters} />
    </div>
  );
}

import { exampleOf } from '@/components/reference/curl';
import type { Entry, Parameter } from '@/components/reference/open-api';

/** What the form beside an operation needs to know of it. */
export interface TryRequest {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Pick<Parameter, 'name' | 'in' | 'required' | 'example'>[];
  readonly body: { readonly type: string; readonly text: string; readonly file: boolean } | null;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

/** The form's beginning: the body as its example, the parameters empty. */
export const tryRequest = ({ method, path, operation }: Entry): TryRequest => {
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const file = type?.startsWith('image/') ?? false;
  return {
    name: operation.summary,
    method,
    path,
    parameters: operation.parameters.map(({ name, in: place, required, example }) => ({
      name,
      in: place,
      required,
      ...(example === undefined ? {} : { example }),
    })),
    body: type && media ? { type, text: file ? '' : textOf(exampleOf(media)), file } : null,
  };
};

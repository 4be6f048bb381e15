import { OPINIONS, type Opinion } from '@/lib/domain/opinion';

/** The scale as radio buttons know it: values are strings there. */
export const OPINION_OPTIONS = OPINIONS.map(({ value, label }) => ({ value: String(value), label }));

export const toKey = (opinion: Opinion | undefined): string | null =>
  opinion === undefined ? null : String(opinion);

/** The opinion of a radio button. @throws when there is none, which only a broken screen could cause */
export const fromKey = (key: string): Opinion => {
  const found = OPINIONS.find(({ value }) => String(value) === key);
  if (!found) throw new Error(`no opinion ${key}`);
  return found.value;
};

export const opinionLabel = (opinion: Opinion | string | null): string =>
  OPINIONS.find(({ value }) => String(value) === String(opinion))?.label ?? String(opinion ?? '');

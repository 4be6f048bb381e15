import { z } from 'zod';

/** Control characters, half characters, and marks that turn a text's direction: the generic body refuses them too. */
const HIDDEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const isReadable = (text: string): boolean => text.trim() !== '' && !HIDDEN.test(text);

const readable = (max: number) =>
  z.string().min(1).max(max).refine(isReadable, 'must be readable text without control characters');

/** What a provider calls a person, a face, a job. Leaves room for a number behind it. */
export const providerId = readable(180);

/** A track, a job, a session or a request: part of the external id that is made of it. */
export const shortId = readable(80);

const LABEL_MAX = 200;

/** A name as a label, or null where it is none: then it is only kept aside. */
export const labelOf = (text: unknown, max: number = LABEL_MAX): string | null =>
  typeof text === 'string' && text.length <= max && isReadable(text) ? text : null;

/** The first of several that is readable. */
export const firstLabel = (texts: readonly unknown[], max?: number): string | null =>
  texts.map((text) => labelOf(text, max)).find((text) => text !== null) ?? null;

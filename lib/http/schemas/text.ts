import { z } from 'zod';

/** Control characters, half characters, and marks that turn the direction of a text: all make it read as another. */
const HIDDEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const HIDDEN_BUT_LINES = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const bounded = (max: number, pattern: RegExp) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== '', 'must not be blank')
    .refine((text) => !pattern.test(text), 'must not hold control characters');

/** One line of text that somebody will read. */
export const line = (max: number) => bounded(max, HIDDEN);

/** Text of several lines. */
export const prose = (max: number) => bounded(max, HIDDEN_BUT_LINES);

/** What other systems call a thing. */
export const externalId = line(200);

/** A short name from a vocabulary: purpose codes, evidence kinds, keys. */
export const word = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/, 'takes letters, digits and _ . : - only');

export const sha256 = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hex digits')
  .toLowerCase();

/** What a person writes in a form: lines allowed, and nothing at all as well. */
export const note = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !HIDDEN_BUT_LINES.test(text), 'must not hold control characters');

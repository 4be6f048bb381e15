/** Whether a value is an object, not a list, that has all of these members of its own. */
export const has = (
  value: unknown,
  ...names: readonly string[]
): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  names.every((name) => Object.hasOwn(value, name) && (value as Record<string, unknown>)[name] !== undefined);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

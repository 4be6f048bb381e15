/** The first characters of a long id, enough to tell two apart on a screen; whole when it is short. */
export const shortId = (id: string): string => (id.length > 12 ? `${id.slice(0, 10)}…` : id);

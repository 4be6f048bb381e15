/**
 * A column of an event, read. What is no object in JSON any more stands as something that no event holds: its hash then
 * says that the event was changed, where a fault in reading would end the whole verification.
 */
export const eventContent = (text: unknown): unknown => {
  try {
    const value: unknown = JSON.parse(String(text));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below.
  }
  return { unreadable: text };
};

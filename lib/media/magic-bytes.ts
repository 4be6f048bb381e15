/** Whether `bytes` hold the magic number (ASCII text or byte values) at `offset`. */
export const startsWith = (bytes: Uint8Array, magic: string | readonly number[], offset = 0): boolean => {
  const wanted = typeof magic === 'string' ? Buffer.from(magic, 'latin1') : magic;
  if (bytes.length < offset + wanted.length) return false;
  for (const [i, value] of wanted.entries()) if (bytes[offset + i] !== value) return false;
  return true;
};

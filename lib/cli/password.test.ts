import { describe, expect, it } from 'vitest';
import { readPassword } from '@/lib/cli/password';

async function* typed(...chunks: string[]) {
  yield* chunks;
}
const asked = { values: { 'password-stdin': true }, positionals: [] };

describe('readPassword', () => {
  it('takes the first line of standard input, as it is', async () => {
    expect(await readPassword(asked, typed('a long ', 'pass word \nrest'))).toBe('a long pass word ');
    expect(await readPassword(asked, typed('windows\r\n'))).toBe('windows');
  });

  it('reads nothing unless it was asked to, and refuses an empty one', async () => {
    expect(await readPassword({ values: {}, positionals: [] }, typed('x'))).toBeNull();
    await expect(readPassword(asked, typed('\n'))).rejects.toThrow('no password');
  });
});

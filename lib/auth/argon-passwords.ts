import { hash, verify } from '@node-rs/argon2';
import { createSlots } from '@/lib/auth/slots';
import type { Passwords } from '@/lib/ports/passwords';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. The library's default is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** 19 MiB and a core each: two at a time keep the desk answering while somebody hammers the sign-in. */
const AT_A_TIME = 2;
const WAITING = 50;

/** Typed on two keyboards, one password may come as different code points. */
const normal = (password: string): string => password.normalize('NFC');

export const argonPasswords = (): Passwords => {
  const slots = createSlots(AT_A_TIME, WAITING);
  let dummy: Promise<string> | undefined;
  const dummyHash = (): Promise<string> => {
    dummy ??= hash('nobody has this password', COST);
    return dummy;
  };
  return {
    hash: (password) => slots(() => hash(normal(password), COST)),
    verify: (stored, password) =>
      slots(async () => {
        // Made before it is known whether it is needed: the first unknown name must not take longer.
        const nobodys = await dummyHash();
        const fits = await verify(stored ?? nobodys, normal(password));
        return stored !== null && fits;
      }),
  };
};

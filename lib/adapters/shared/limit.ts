import { z } from 'zod';

/** A threshold of any provider's. What lies farther off is a mistake, and more than a match keeps. */
export const limit = z.number().min(-1e6).max(1e6);

import { canonical } from '@/lib/ledger/canonical';
import { sha256 } from '@/lib/ledger/chain';

/** SHA-256 (hex) of the canonical JSON of a value: equal values, equal digest, whatever the order of keys. */
export const digest = (value: unknown): string => sha256(canonical(value));

import type { Instant } from '@/lib/domain/time';

export interface Clock {
  now(): Instant;
}

import type { Engine } from '@/db/engine';
import type { Tables } from '@/db/tables';

/** What every store is made from. */
export interface Base {
  readonly engine: Engine;
  readonly tables: Tables;
}

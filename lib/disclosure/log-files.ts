import type { DeskEvent } from '@/lib/domain/desk-event';

/** `log/keys.json`: public keys of the log, oldest first, as C2SP signed-note writes them. */
export interface KeysFile {
  readonly format: 'second-look/log-keys/1';
  readonly keys: readonly { readonly vkey: string; readonly fromSize: number; readonly at: string }[];
}

/** `log/export-event.json`: the event by which the log holds the manifest's hash. `event` is all that was hashed. */
export interface SealFile {
  readonly format: 'second-look/export-event/1';
  readonly hash: string;
  readonly event: DeskEvent & { readonly seq: number; readonly prev: string };
}

import type { KeptPart } from '@/components/review/drafts/draft-parts';
import type { DraftStore } from '@/components/review/drafts/draft-store';
import { saveFault } from '@/components/review/drafts/save-fault';

/** `offline`: the desk was not reached; `refused`: it does not take the draft as it is; `signed_out`: it asks who it is. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'refused' | 'signed_out' | null;

interface SaverParts {
  readonly store: DraftStore;
  /** @throws ProblemError */
  readonly send: (part: string, body: unknown) => Promise<{ readonly savedAt: string }>;
  readonly onSaved: (kept: KeptPart) => void;
  /** Another tab or nobody holds the match now. */
  readonly onLost: (error: Error) => void;
}

export const REST_MS = 800;
export const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 30_000;

/** Sends every change once the person rests; while the desk is not reached, again and ever more slowly. */
export class DraftSaver {
  #state: SaveState = null;
  #frozen = false;
  #retryMs = FIRST_RETRY_MS;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #parts: SaverParts;

  constructor(parts: SaverParts) {
    this.#parts = parts;
  }

  readonly state = (): SaveState => this.#state;

  /** Told after every change of the state. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to follow the store. @returns ends all waiting; what is unsaved stays in the mirror */
  readonly start = (): (() => void) => {
    const stop = this.#parts.store.subscribe(() => this.#changed());
    this.#changed();
    return () => {
      stop();
      this.#wait(null);
    };
  };

  /** Nothing is sent while the hold is lost. */
  readonly freeze = (frozen: boolean): void => {
    this.#frozen = frozen;
    if (!frozen) this.#changed();
  };

  /** Sends now what is unsaved; resolves when that has been tried. */
  readonly flush = (): Promise<void> => {
    if (this.#sending) return this.#sending;
    this.#wait(null);
    if (this.#frozen || this.#parts.store.unsent().length === 0) return Promise.resolve();
    // While the desk is out of reach the screen goes on saying so, whatever is being tried.
    if (this.#state !== 'offline') this.#say('saving');
    this.#sending = this.#attempt().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  };

  #say(to: SaveState): void {
    if (to === this.#state) return;
    this.#state = to;
    for (const listener of this.#listeners) listener();
  }

  #wait(ms: number | null): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = ms === null ? null : setTimeout(() => void this.flush(), ms);
  }

  #changed(): void {
    if (this.#sending || this.#frozen || this.#parts.store.unsent().length === 0) return;
    const offline = this.#state === 'offline';
    if (!offline) this.#say(null);
    this.#wait(offline ? this.#retryMs : REST_MS);
  }

  async #attempt(): Promise<void> {
    try {
      await this.#sendAll();
      this.#retryMs = FIRST_RETRY_MS;
      this.#say('saved');
    } catch (error) {
      this.#failed(error);
    }
  }

  async #sendAll(): Promise<void> {
    const { store, send, onSaved } = this.#parts;
    for (let [next] = store.unsent(); next && !this.#frozen; [next] = store.unsent()) {
      const [part, body] = next;
      const sent = { part, body, ...(await send(part, body)) };
      store.kept(sent);
      onSaved(sent);
    }
  }

  #failed(error: unknown): void {
    const fault = saveFault(error);
    if (fault === 'lost' && error instanceof Error) this.#parts.onLost(error);
    if (fault === 'offline') {
      this.#wait(this.#retryMs);
      this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
    }
    this.#say(fault === 'lost' ? null : fault);
  }
}

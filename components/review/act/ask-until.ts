interface Asking<T> {
  readonly ask: () => Promise<T>;
  /** Whether a failure is worth another try. */
  readonly mayPass: (error: unknown) => boolean;
  readonly onAnswer: (answer: T) => void;
  readonly onRefused: (error: unknown) => void;
}

export const FIRST_MS = 500;
const LAST_MS = 15_000;

/** Asks soon and then ever more slowly, until there is an answer or a refusal. */
export class AskUntil<T> {
  #over = false;
  #waitMs = FIRST_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #asking: Asking<T>;

  constructor(asking: Asking<T>) {
    this.#asking = asking;
    this.#wait();
  }

  /** Asks at once: somebody wants to know, or the connection is back. */
  readonly now = (): void => {
    clearTimeout(this.#timer);
    void this.#ask();
  };

  readonly stop = (): void => {
    this.#over = true;
    clearTimeout(this.#timer);
  };

  #wait(): void {
    this.#timer = setTimeout(this.now, this.#waitMs);
    this.#waitMs = Math.min(LAST_MS, this.#waitMs * 2);
  }

  async #ask(): Promise<void> {
    const { ask, mayPass, onAnswer, onRefused } = this.#asking;
    try {
      const answer = await ask();
      if (!this.#over) onAnswer(answer);
      this.stop();
    } catch (error) {
      if (this.#over) return;
      if (mayPass(error)) return this.#wait();
      this.stop();
      onRefused(error);
    }
  }
}

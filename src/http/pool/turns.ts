/**
 * Lets so many in at a time; the others wait and go in as they came. The queue of piscina does not keep the order of tasks that can be given up:
 * each time a thread falls free it puts the one after the next at the end.
 */
export class Turns {
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(places: number) {
    this.#free = places;
  }

  /** Resolves when it is one's turn, to be followed by `leave`; rejects where the signal comes first. */
  enter(signal: AbortSignal): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.delete(goIn);
        reject(new Error('Given up.'));
      };
      const goIn = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      this.#waiting.add(goIn);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  leave(): void {
    const [goIn] = this.#waiting;
    if (goIn === undefined) this.#free += 1;
    else {
      this.#waiting.delete(goIn);
      goIn();
    }
  }
}

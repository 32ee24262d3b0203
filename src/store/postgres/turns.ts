/**
 * Lets one piece of work run after the other. The pool has a queue too, but sends away whoever waits there for as long
 * as a large publication takes, and forgets whoever waits there when it ends.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #over = false;
  readonly #unfinished = new Set<(fault: Error) => void>();

  /** Runs the work when all that was asked for before has ended, however it ended. */
  readonly take = async <T>(work: () => Promise<T>): Promise<T> => {
    const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
    this.#unfinished.add(stop);
    const turn = this.#afterLast(work);
    // Whoever waits for the last one waits for its end alone, and not for how it ended.
    this.#last = Promise.allSettled([turn]);
    try {
      return await Promise.race([turn, stopped]);
    } finally {
      this.#unfinished.delete(stop);
    }
  };

  async #afterLast<T>(work: () => Promise<T>): Promise<T> {
    await this.#last;
    if (this.#over) throw closed();
    return work();
  }

  /** Waits until all that was asked for so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }

  /** Fails what has not ended, and whatever is asked for from now on. */
  end(): void {
    this.#over = true;
    for (const stop of this.#unfinished) stop(closed());
  }
}

function closed(): Error {
  return new Error('The store is closed.');
}

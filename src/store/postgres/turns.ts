/**
 * Lets one piece of work run after the other. The pool has a queue too, but sends away whoever waits there for as long
 * as a large publication takes, and forgets whoever waits there when it ends.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #over = false;

  /** Runs the work when all that was asked for before has ended, however it ended. */
  readonly take = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = this.#last.then(() => {
      if (this.#over) throw new Error('The store is closed.');
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  };

  /** Waits until all that was asked for so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }

  /** Turns away whoever has not had a turn yet. */
  end(): void {
    this.#over = true;
  }
}

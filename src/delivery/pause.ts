/** A wait that can be cut short. One party waits at a time. */
export interface Pause {
  wait(ms: number): Promise<void>;
  /** Ends the wait under way, or the next one at once. */
  wake(): void;
}

/** A pause nobody waits in yet. */
export function createPause(): Pause {
  let woken = false;
  let end: (() => void) | undefined;
  return {
    wait: async (ms) => {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      woken = false;
      end = undefined;
    },
    wake: () => {
      woken = true;
      end?.();
    },
  };
}

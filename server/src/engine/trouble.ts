/** What goes wrong inside Portolan: survived for the user, told to whoever asks, never swallowed in tests. */

/** A rule that threw. */
export interface Trouble {
  readonly rule: string;
  readonly path: string;
  readonly error: string;
}

/** Hears of every trouble once. */
export type OnTrouble = (trouble: Trouble) => void;

/** What `run` gives, or `otherwise` after telling what it threw. */
export function guarded<T>(where: Omit<Trouble, "error">, run: () => T, otherwise: T, onTrouble?: OnTrouble): T {
  try {
    return run();
  } catch (error) {
    onTrouble?.({ ...where, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return otherwise;
  }
}

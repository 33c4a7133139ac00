/** The smallest test runner: named functions that run one after the other, each within a time limit and with so many tries. */

const secondsPerTest = 45;

export interface Result {
  readonly name: string;
  readonly milliseconds: number;
  /** Why it failed; undefined when it passed. */
  readonly error: string | undefined;
  /** It failed and is tried once more. */
  readonly again: boolean;
}

type Body<Context> = (context: Context) => Promise<void>;

export class Suite<Context = void> {
  readonly #bodies = new Map<string, Body<Context>>();

  /** Registers a test; its name says what holds. */
  readonly test = (name: string, body: Body<Context>): void => {
    if (this.#bodies.has(name)) throw new Error(`Two tests are called "${name}".`);
    this.#bodies.set(name, body);
  };

  /** Runs the tests in the order of registration, each with what `setUp` makes for it; yields every try. */
  async *run(setUp: () => Promise<Context>, tries = 1): AsyncGenerator<Result> {
    for (const [name, body] of this.#bodies)
      for (let left = tries; left > 0; left--) {
        const begin = Date.now();
        const error = await failure(async () => body(await setUp()));
        const again = error !== undefined && left > 1;
        yield { name, milliseconds: Date.now() - begin, error, again };
        if (!again) break;
      }
  }
}

async function failure(body: () => Promise<void>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${secondsPerTest} s`)), secondsPerTest * 1000);
  });
  try {
    await Promise.race([body(), limit]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

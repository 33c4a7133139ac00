/** Asking about something that keeps changing. */

/** Asks about the newest question only. */
export interface Latest<Question> {
  /** Replaces the question before, whether that waits still or has been asked. */
  ask(question: Question): void;
  dispose(): void;
}

/** Asks once no other question came for `quiet` milliseconds; an answer to an overtaken question is dropped. */
export function latest<Question, Answer>(
  quiet: number,
  ask: (question: Question) => PromiseLike<Answer>,
  take: (answer: Answer) => void,
  fail: (error: unknown) => void = () => {},
): Latest<Question> {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const overtake = () => {
    clearTimeout(timer);
    return ++newest;
  };
  return {
    ask(question) {
      const own = overtake();
      const unlessOvertaken =
        <T>(next: (value: T) => void) =>
        (value: T) =>
          own === newest ? next(value) : undefined;
      timer = setTimeout(() => ask(question).then(unlessOvertaken(take), unlessOvertaken(fail)), quiet);
    },
    dispose: overtake,
  };
}

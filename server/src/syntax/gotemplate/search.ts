/** Searches that go forward through a text, each in linear time however often they are asked. */

/** Where the next of something stands at or behind a place, or the text's end. */
type Forward = (from: number) => number;

/** The marks that reading looks ahead for. */
export interface Marks {
  readonly open: Forward;
  readonly close: Forward;
  readonly commentEnd: Forward;
  readonly backquote: Forward;
  readonly length: number;
}

/** The marks of a text; each is to be asked about later and later places. */
export function marksOf(text: string): Marks {
  return {
    open: forward(text, "{{"),
    close: forward(text, "}}"),
    commentEnd: forward(text, "*/"),
    backquote: forward(text, "`"),
    length: text.length,
  };
}

/** Where reading goes on behind something broken: behind the next closing braces, or before the next opening ones. */
export function recoveryEnd(from: number, { open, close, length }: Marks): number {
  return Math.min(close(from) + 2, open(from), length);
}

function forward(text: string, mark: string): Forward {
  let asked = 0;
  let found = -1;
  return (from) => {
    if (found < from || from < asked) {
      const at = text.indexOf(mark, from);
      found = at < 0 ? text.length : at;
      asked = from;
    }
    return found;
  };
}

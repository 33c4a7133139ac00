/** Colours for terminals. */
import type { Severity } from "../../model/severity";

/** Puts a style, the numbers of an ANSI sequence, on a text. */
export type Paint = (style: string, text: string) => string;

export const bold = "1";
export const dim = "2";

export const severityPaint: Readonly<Record<Severity, string>> = {
  error: "31",
  warning: "33",
  information: "36",
  hint: "2",
};

/** Colours for a person at a terminal who did not refuse them (no-color.org). */
export function paintFor(io: { isTTY: boolean; env: Readonly<Record<string, string | undefined>> }): Paint {
  const coloured = io.isTTY && !io.env.NO_COLOR && io.env.TERM !== "dumb";
  return coloured ? (style, text) => `\u001B[${style}m${text}\u001B[0m` : (_, text) => text;
}

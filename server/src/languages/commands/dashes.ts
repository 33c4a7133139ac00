/** Long flags behind a single dash, which programs read as a row of short ones. */
import type { Call, GivenFlag } from "./call";

/** The long flag that a word such as `-rm` or `-name=x` spells. */
export function longMeant(call: Call, word: string): string | undefined {
  const name = /^-([a-z][a-z-]+)(?:=|$)/.exec(word)?.[1];
  return name !== undefined && call.fact.flags.has(name) ? name : undefined;
}

/** True for an unknown short flag inside such a word. */
export function isSingleDashed(call: Call, { word, fact }: GivenFlag): boolean {
  return fact === undefined && longMeant(call, word.text) !== undefined;
}

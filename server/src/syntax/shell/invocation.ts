/** Which program a command really runs. */
import type { ShellCommand, ShellWord } from "./tree";

/** Programs that run another one: which of their options have a value of their own, and how many words come between. */
const wrappers: ReadonlyMap<string, { readonly values: RegExp; readonly operands: number }> = new Map([
  ["sudo", { values: /^-[ugpCDhrtT]$/, operands: 0 }],
  ["doas", { values: /^-[uC]$/, operands: 0 }],
  ["env", { values: /^-[uCS]$/, operands: 0 }],
  ["exec", { values: /^-a$/, operands: 0 }],
  ["xargs", { values: /^-[adEILnPs]$/, operands: 0 }],
  ["nice", { values: /^-n$/, operands: 0 }],
  ["ionice", { values: /^-[cn]$/, operands: 0 }],
  ["timeout", { values: /^-[ks]$/, operands: 1 }],
  ["watch", { values: /^-[n]$|^--interval$/, operands: 0 }],
  ["runuser", { values: /^-[ugG]$/, operands: 0 }],
  ["chroot", { values: /^$/, operands: 1 }],
  ["gosu", { values: /^$/, operands: 1 }],
  ["su-exec", { values: /^$/, operands: 1 }],
  ...["command", "time", "nohup", "eatmydata", "fakeroot", "chronic"].map(
    (name) => [name, { values: /^$/, operands: 0 }] as const,
  ),
]);

/** The program and its arguments, without a wrapper such as `sudo -u root`, `env X=y` or `exec` before it. */
export function invocation(command: ShellCommand): readonly ShellWord[] {
  const { words } = command;
  let at = 0;
  for (;;) {
    const wrapper = wrappers.get(programName(words[at]));
    if (wrapper === undefined) return words.slice(at);
    let next = at + 1;
    while (next < words.length && /^-.|=/.test(words[next]?.text ?? "")) {
      const text = words[next]?.text ?? "";
      if (programName(words[at]) === "command" && /^-[vV]/.test(text)) return words.slice(at);
      next += wrapper.values.test(text) ? 2 : 1;
    }
    next += wrapper.operands;
    if (next >= words.length) return words.slice(at);
    at = next;
  }
}

/** A program's name without its folder. */
export function programName(word: ShellWord | undefined): string {
  return (word?.text ?? "").replace(/^.*\//, "");
}

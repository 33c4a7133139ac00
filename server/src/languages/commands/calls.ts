/**
 * The calls in a file. A file is a script, a recorded session (`.console`, or the ids `console` and `shellsession`), in
 * which only what follows a prompt is a command, or prose (the id `commands-prose`), in which a line is a command when it
 * reads like one.
 */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { commandLines, sessionLines } from "../../schema/commands/prose";
import { scanShell } from "../../syntax/shell/scan";
import type { ShellCommand } from "../../syntax/shell/tree";
import type { Call } from "./call";
import { modeOf } from "./mode";
import { withoutHoles, withoutPlaceholders } from "./placeholders";
import { readCall } from "./read-call";

/** A text that a shell can read, as long as the file's, and where the commands stand in it. */
export interface Script {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Other names of programs. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** The commands' text, with placeholders hidden. */
export const script: (file: SourceFile) => Script = memo((file) => {
  const { text } = file;
  const mode = modeOf(file);
  if (mode === "script" || mode === undefined) {
    const shell = withoutHoles(text);
    return { text: shell, spans: [{ start: 0, end: text.length }], aliases: aliasesIn(text) };
  }
  const spans = mode === "prose" ? commandLines(text) : sessionLines(text);
  return { text: masked(text, spans), spans, aliases: new Map([["k", "kubectl"]]) };
});

/** Every command of the file, whatever it runs. */
export const commands: (file: SourceFile) => readonly ShellCommand[] = memo((file) => {
  const { text, spans } = script(file);
  return spans.flatMap((span) => scanShell(text, span));
});

/** The calls of known programs, but of those that the script defines anew. */
export const calls: (file: SourceFile) => readonly Call[] = memo((file) => {
  const { text, aliases } = script(file);
  const own = modeOf(file) === "script" ? functionsIn(file.text) : new Set<string>();
  return commands(file).flatMap((command) => {
    const call = readCall(text, command, aliases);
    return call === undefined || own.has(call.program.text) ? [] : [call];
  });
});

function masked(text: string, spans: readonly Span[]): string {
  let at = 0;
  let result = "";
  for (const { start, end } of spans) {
    result += text.slice(at, start) + withoutPlaceholders(text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

/** `alias k=kubectl`, without arguments. */
function aliasesIn(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^[ \t]*alias[ \t]+([\w-]+)=["']?([\w-]+)["']?[ \t]*(?:;|#|$)/gm);
  return new Map([...found].map(([, name = "", meant = ""]) => [name, meant]));
}

/** `docker() {` and `function docker`. */
function functionsIn(text: string): ReadonlySet<string> {
  const found = text.matchAll(/^[ \t]*(?:function[ \t]+([\w-]+)|([\w-]+)[ \t]*\([ \t]*\))/gm);
  return new Set([...found].map(([, one, other]) => one ?? other ?? ""));
}

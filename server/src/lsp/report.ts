/** What is said about one file, and a digest by which two reports can be told apart. */
import type { Diagnostic } from "vscode-languageserver";
import { diagnose } from "../engine/diagnose";
import { diagnosticOf } from "./convert";
import { noteDocument } from "./links";
import type { Session } from "./session";

/** The same digest means the same diagnostics. */
export interface Report {
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** What is said about the file at `path` right now. */
export function reportOf(session: Session, path: string): Report {
  const snapshot = session.snapshot();
  const problems = diagnose(snapshot, path, ({ rule, error }) => session.log(`The rule ${rule} failed: ${error}`));
  const items = problems.map((problem) =>
    diagnosticOf(snapshot, problem, noteDocument(session.client, snapshot, problem.rule)),
  );
  return { items, resultId: digest(JSON.stringify(items)) };
}

/** What is said where there is nothing to say. */
export const silence: Report = { items: [], resultId: digest("[]") };

/** 53 bits of a text (cyrb53), so that answers can be compared without keeping them. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

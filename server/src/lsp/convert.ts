/** The engine's answers in the protocol's words; with its helpers `uri` and `lines` the only place that knows both. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  StringValue,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Blank, Edit } from "../model/edit";
import type { Finding, Problem, Related } from "../model/finding";
import type { Severity } from "../model/severity";
import type { Snapshot } from "../model/snapshot";
import type { Span } from "../model/span";
import { rangeOf } from "./lines";
import { uriOf } from "./uri";

/** A problem as editors show it; `href` is where its rule's note opens. */
export function diagnosticOf(snapshot: Snapshot, problem: Problem, href: string | undefined): Diagnostic {
  const tags = problem.tag && [tagNumbers[problem.tag]];
  const related = problem.related?.map((other) => relatedOf(snapshot, problem.path, other));
  return {
    range: rangeOf(fileOf(snapshot, problem.path), problem.span),
    severity: severityNumbers[problem.severity],
    source: "Portolan",
    code: problem.rule,
    message: problem.message,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    ...(tags === undefined ? {} : { tags }),
    ...(related === undefined ? {} : { relatedInformation: related }),
  };
}

/** A place in a file. */
export function locationOf(snapshot: Snapshot, path: string, span: Span): Location {
  return { uri: uriOf(path), range: rangeOf(fileOf(snapshot, path), span) };
}

/** Edits by file; those without a path are meant for the file at `path`. Files that nobody knows are made first. */
export function workspaceEditOf(snapshot: Snapshot, path: string, edits: readonly Edit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const edit of edits) {
    const target = edit.path ?? path;
    const uri = uriOf(target);
    changes[uri] ??= [];
    changes[uri].push({ range: rangeOf(fileOf(snapshot, target), edit.span), newText: edit.text });
  }
  const fresh = edits.flatMap((edit) => (snapshot.paths.has(edit.path ?? path) ? [] : uriOf(edit.path ?? path)));
  return fresh.length === 0
    ? { changes }
    : { documentChanges: [...new Set(fresh)].map(creation).concat(changesOf(changes)) };
}

type DocumentChanges = NonNullable<WorkspaceEdit["documentChanges"]>;

function creation(uri: string): DocumentChanges[number] {
  return { kind: "create", uri, options: { ignoreIfExists: true } };
}

function changesOf(changes: Readonly<Record<string, TextEdit[]>>): DocumentChanges {
  return Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits }));
}

/** The same for one file and a client that lets its user fill in blanks. */
export function snippetEditOf(snapshot: Snapshot, path: string, edits: readonly Edit[]): WorkspaceEdit {
  const changes = edits.map((edit) => {
    const range = rangeOf(fileOf(snapshot, path), edit.span);
    return edit.blank === undefined
      ? { range, newText: edit.text }
      : { range, snippet: snippetOf(edit.text, edit.blank) };
  });
  return { documentChanges: [{ textDocument: { uri: uriOf(path), version: null }, edits: changes }] };
}

function snippetOf(text: string, { at, before, hint }: Blank): StringValue {
  const plain = (words: string) => words.replace(/[\\$}]/g, "\\$&");
  const value = `${plain(text.slice(0, at) + before)}\${1:${plain(hint)}}${plain(text.slice(at))}`;
  return StringValue.createSnippet(value);
}

function relatedOf(
  snapshot: Snapshot,
  path: string,
  { path: other, span, message }: Related,
): DiagnosticRelatedInformation {
  return { location: locationOf(snapshot, other ?? path, span), message };
}

function fileOf(snapshot: Snapshot, path: string) {
  return snapshot.files.get(path) ?? { text: "" };
}

const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tagNumbers: Readonly<Record<NonNullable<Finding["tag"]>, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** Completion: the language's proposals, in its order. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
} from "vscode-languageserver";
import { complete as proposals } from "../../engine/complete";
import type { Proposal, ProposalKind } from "../../model/proposal";
import { rangeOf } from "../lines";
import type { AtPlace } from "../row";
import { markup } from "./hover";

/** What may be typed next. */
export function complete(at: AtPlace): CompletionList {
  const found = proposals(at.snapshot, at.path, at.offset, at.session.links());
  return { isIncomplete: false, items: found.map((proposal, index) => itemOf(at, proposal, index)) };
}

function itemOf({ session: { client }, file }: AtPlace, proposal: Proposal, index: number): CompletionItem {
  const { label, detail, documentation, edit, also, snippet, filter } = proposal;
  const asSnippet = snippet === true && client.snippets;
  return {
    label,
    kind: kinds[proposal.kind],
    sortText: String(index).padStart(5, "0"),
    filterText: filter ?? (snippet === true ? label : edit.text),
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: rangeOf(file, edit.span), newText: snippet && !asSnippet ? withoutStops(edit.text) : edit.text },
    ...(also && { additionalTextEdits: also.map(({ span, text }) => ({ range: rangeOf(file, span), newText: text })) }),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: markup(client.markdownCompletion, documentation) }),
    ...(proposal.again && client.commandLinks ? { command: again } : {}),
  };
}

const again = { title: "Complete again", command: "editor.action.triggerSuggest" };

/** A snippet's text with its placeholders' own words. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)[^}]*\|\}/g, "$1")
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1")
    .replace(/\$(\d+|\{\d+\})/g, "")
    .replace(/\\([$}\\,|])/g, "$1");
}

const kinds: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  variable: CompletionItemKind.Variable,
  stage: CompletionItemKind.Class,
  snippet: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
  directive: CompletionItemKind.Keyword,
};

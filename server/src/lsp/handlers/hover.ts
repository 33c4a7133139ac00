/** Hovers and signatures, both of which are notes. */
import { type Hover, type MarkupContent, MarkupKind, type SignatureHelp } from "vscode-languageserver";
import { hover as hoverAt } from "../../engine/hover";
import { hoverMarkdown } from "../../engine/hover-markdown";
import { signatureAt } from "../../engine/outline";
import { rangeOf } from "../lines";
import { plain } from "../plain";
import type { AtPlace } from "../row";

/** What is known about a place. */
export function hover({ session, snapshot, file, path, offset }: AtPlace): Hover | null {
  const found = hoverAt(snapshot, path, offset);
  if (found === undefined) return null;
  const markdown = hoverMarkdown(found, session.links());
  return { contents: markup(session.client.markdownHover, markdown), range: rangeOf(file, found.span) };
}

/** What is being filled in. */
export function signatureHelp({ session, snapshot, path, offset }: AtPlace): SignatureHelp | null {
  const found = signatureAt(snapshot, path, offset, session.links());
  if (found === undefined) return null;
  const { label, parameters, active, documentation } = found;
  const signature = {
    label,
    parameters: parameters.map(({ start, end }) => ({ label: [start, end] as [number, number] })),
    ...(documentation === undefined ? {} : { documentation: markup(session.client.markdownHover, documentation) }),
  };
  return { signatures: [signature], activeSignature: 0, activeParameter: active };
}

/** Markdown for those who show it, its words for the others. */
export function markup(markdown: boolean, value: string): MarkupContent {
  return markdown ? { kind: MarkupKind.Markdown, value } : { kind: MarkupKind.PlainText, value: plain(value) };
}

/** What may be typed next inside the braces of a template. */
import type { Proposal } from "../../../model/proposal";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { functions, signatureOf } from "../../../schema/helm/functions";
import { objects } from "../../../schema/helm/objects";
import { templateSet } from "./named";
import { actionAt } from "./tags";
import { variablesAt } from "./variables";

/** Names of templates in quotes, members and objects behind a dot, variables behind a dollar sign, else words. */
export function completeTemplate(file: SourceFile, offset: number, snapshot: Snapshot): readonly Proposal[] {
  const action = actionAt(file, offset);
  if (action === undefined || action.item.kind === "comment") return [];
  const typed = file.text.slice(action.tag.span.start + 2, offset);
  const make = proposer(offset);
  const name = /\b(?:include|template)\s+["`]([^"`\n]*)$/.exec(typed)?.[1];
  if (name !== undefined)
    return templates(file, snapshot).map((each) => make(name, each, "value", "helm/named-templates"));
  if (inString(typed)) return [];
  const [, object = "", path = "", member] = /(?:^|[\s(|$])\.([A-Z]\w*)((?:\.\w+)*)\.(\w*)$/.exec(typed) ?? [];
  if (member !== undefined)
    return members(object, path).map(([label, detail]) => ({
      ...make(member, label, "value", `helm/${object}`),
      detail,
    }));
  const root = /(?:^|[\s(|$])\.(\w*)$/.exec(typed)?.[1];
  if (root !== undefined) return [...objects.keys()].map((each) => make(root, each, "value", `helm/${each}`));
  const variable = /(?:^|[\s(|])(\$\w*)$/.exec(typed)?.[1];
  if (variable !== undefined)
    return ["$", ...variablesAt(file, offset).keys()].map((each) =>
      make(variable, each, "variable", each === "$" ? "helm/root-context" : "helm/variables"),
    );
  const chained = /^-?\s*else\s+(\w*)$/.exec(typed)?.[1];
  if (chained !== undefined) return ["if", "with"].map((each) => make(chained, each, "keyword", `helm/${each}`));
  const word = /(?:^|[\s(|])(\w*)$/.exec(typed)?.[1];
  if (word === undefined) return [];
  const starts = /^-?\s*\w*$/.test(typed) ? keywords.map((each) => make(word, each, "keyword", keywordNote(each))) : [];
  return [
    ...starts,
    ...[...functions.values()].map((each) => ({
      ...make(word, each.name, "directive", `helm/${each.name}`),
      detail: signatureOf(each),
    })),
  ];
}

const keywords = ["if", "else", "end", "range", "with", "define", "template", "block", "break", "continue"];

function keywordNote(word: string): string {
  return word === "template" ? "helm/template-action" : `helm/${word}`;
}

type Propose = (typed: string, label: string, kind: Proposal["kind"], concept: string) => Proposal;

function proposer(offset: number): Propose {
  return (typed, label, kind, concept) => ({
    label,
    kind,
    edit: { span: { start: offset - typed.length, end: offset }, text: label },
    concept,
  });
}

function templates(file: SourceFile, snapshot: Snapshot): readonly string[] {
  return [...(templateSet(snapshot, file.path)?.byName.keys() ?? [])].sort();
}

/** The members right below a path such as `.KubeVersion`. */
function members(object: string, path: string): readonly (readonly [string, string])[] {
  const stem = path === "" ? "" : `${path.slice(1)}.`;
  return [...(objects.get(object) ?? [])].flatMap(([member, means]) => {
    const name = member.startsWith(stem) ? member.slice(stem.length) : ".";
    return name.includes(".") ? [] : [[name, means] as const];
  });
}

/** True behind a quote that is still open. */
function inString(typed: string): boolean {
  return /["`]/.test(typed.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/g, ""));
}

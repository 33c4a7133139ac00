/** What may be typed next inside the braces of a template. */
import type { Proposal } from "../../../model/proposal";
import type { Snapshot } from "../../../model/snapshot";
import type { SourceFile } from "../../../model/source-file";
import { functions, signatureOf } from "../../../schema/helm/functions";
import { objects } from "../../../schema/helm/objects";
import type { Tag } from "../../../syntax/gotemplate/tree";
import { surePlacesAt } from "../value-uses";
import { templateSet } from "./named";
import { holders, tagAt } from "./tags";
import { variablesAt } from "./variables";

/** A place in the braces of an action. */
interface Cursor {
  readonly file: SourceFile;
  readonly offset: number;
  readonly snapshot: Snapshot;
}

/** What may stand for the part that is typed; `before` is what the shape found in front of it. */
type Offer = (cursor: Cursor, before: readonly string[]) => readonly Entry[];

type Entry = Pick<Proposal, "label" | "kind" | "concept" | "detail">;

/** Names of templates in quotes, members and objects behind a dot, variables behind a dollar sign, else words. */
export function completeTemplate(file: SourceFile, offset: number, snapshot: Snapshot): readonly Proposal[] {
  const tag = tagAt(file, offset);
  if (tag === undefined || tag.action.kind === "comment") return [];
  const typed = typedIn(tag, offset);
  for (const [shape, offer] of shapes) {
    const [, ...groups] = shape.exec(typed) ?? [];
    const part = groups.pop();
    if (part === undefined) continue;
    const span = { start: offset - part.length, end: offset };
    return offer({ file, offset, snapshot }, groups).map((entry) => ({ ...entry, edit: { span, text: entry.label } }));
  }
  return [];
}

/** What stands before the cursor; a string that ends there is only its quotes, one that does not is all there is. */
function typedIn({ span, action }: Tag, offset: number): string {
  const typed = action.text.slice(2, offset - span.start);
  return typed.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/g, '""');
}

/** The last group is the part that is typed; the first shape that fits counts. */
const shapes: readonly (readonly [RegExp, Offer])[] = [
  [/\b(?:include|template)\s+["`]([^"`\n]*)$/, ({ file, snapshot }) => names(file, snapshot)],
  [/^(?:[^"`]|""|``)*["`]([^"`]*)$/, () => []],
  [/(?:^|[\s(|$])\.([A-Z]\w*)((?:\.\w+)*)\.(\w*)$/, (_, [object = "", path = ""]) => members(object, path)],
  [/(?:^|[\s(|])(\$?)\.(\w*)$/, (cursor, [dollar]) => (isRoot(cursor, dollar === "$") ? rootObjects : [])],
  [/(?:^|[\s(|])(\$\w*)$/, ({ file, offset }) => ["$", ...variablesAt(file, offset).keys()].map(variable)],
  [/^-?\s*else\s+(\w*)$/, () => ["if", "with"].map(keyword)],
  [/^-?\s*(\w*)$/, () => [...keywords.map(keyword), ...calls]],
  [/[\s(|](\w*)$/, () => calls],
];

const keywords = ["if", "else", "end", "range", "with", "define", "template", "block", "break", "continue"];

function keyword(label: string): Entry {
  return { label, kind: "keyword", concept: label === "template" ? "helm/template-action" : `helm/${label}` };
}

function variable(label: string): Entry {
  return { label, kind: "variable", concept: label === "$" ? "helm/root-context" : "helm/variables" };
}

const rootObjects = [...objects.keys()].map((label): Entry => ({ label, kind: "value", concept: `helm/${label}` }));

const calls = [...functions.values()].map((each): Entry => {
  return { label: each.name, kind: "directive", concept: `helm/${each.name}`, detail: signatureOf(each) };
});

function names(file: SourceFile, snapshot: Snapshot): readonly Entry[] {
  const known = [...(templateSet(snapshot, file.path)?.byName.keys() ?? [])].sort();
  return known.map((label) => ({ label, kind: "value", concept: "helm/named-templates" }));
}

/** True where the name that is typed is surely looked up in the root context, or stands outside of all that changes it. */
function isRoot({ file, offset, snapshot }: Cursor, isDollar: boolean): boolean {
  const place = surePlacesAt(snapshot, file, offset)[0];
  if (place !== undefined) return place.owner?.kind === "path" && place.owner.path.length === 0;
  return holders(file, offset).every(
    ({ kind }) => kind === "if" || (isDollar && (kind === "with" || kind === "range")),
  );
}

/** The members right below a path such as `.KubeVersion`. */
function members(object: string, path: string): readonly Entry[] {
  const stem = path === "" ? "" : `${path.slice(1)}.`;
  return [...(objects.get(object) ?? [])].flatMap(([member, detail]) => {
    const label = member.startsWith(stem) ? member.slice(stem.length) : ".";
    return label.includes(".") ? [] : [{ label, kind: "value" as const, concept: `helm/${object}`, detail }];
  });
}

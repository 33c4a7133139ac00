/** What a hover says about a kind and about its API versions. */
import type { Concept } from "../../model/concept";
import type { Snapshot } from "../../model/snapshot";
import { baseName, type SourceFile } from "../../model/source-file";
import type { Span } from "../../model/span";
import { anyKindOf, type Kind, kindsNamed } from "../../schema/kubernetes/kinds";
import { nameRuleOf } from "../../schema/kubernetes/names";
import { removalOf, removals } from "../../schema/kubernetes/removals";
import { shortNamesOf } from "../../schema/kubernetes/short-names";
import { type Minor, versionText } from "../../schema/kubernetes/versions";
import { escapeMarkdown } from "../../syntax/markdown/plain";
import type { CustomKind } from "./custom-kinds";
import { type KubernetesObject, minorFor } from "./objects";
import { type Lifetime, lifetimePicture, lifetimeWords } from "./pictures/lifetime";
import { described, shortened } from "./typed";

/** A kind, by its name: where its objects live and what people call them, unless it is a custom one. */
export function kindConcept(name: string, known: Kind | undefined, span: Span, snapshot: Snapshot): Concept {
  const { description = "" } = described(snapshot, known?.type);
  return { ...kindName(name, known), span, facts: known === undefined ? [] : kindFacts(known), description };
}

/** A kind's key, and what people call its objects. */
export function kindName(name: string, known: Kind | undefined): Required<Pick<Concept, "key" | "terms">> {
  return { key: `kubernetes/${name}`, terms: [name, ...(known === undefined ? [] : [known.plural])] };
}

/** A kind that the workspace defines, in the words of its definition. */
export function customKindConcept(custom: CustomKind, files: readonly SourceFile[], span: Span): Concept {
  const { kind, plural, shortNames, namespaced, root } = custom;
  const names = files.map(({ path }) => `\`${baseName(path)}\``);
  const facts = [
    scope(namespaced),
    forKubectl([plural, ...shortNames]),
    `A custom kind, defined in ${names.join(", ")}`,
  ];
  const description = root.description === undefined ? "" : escapeMarkdown(shortened(root.description));
  return { key: `kubernetes/${kind}`, span, facts, terms: [kind, plural], description };
}

function kindFacts({ kind, plural, namespaced }: Kind): readonly string[] {
  return [
    scope(namespaced),
    forKubectl([plural, ...shortNamesOf(kind)]),
    `A name has at most ${nameRuleOf(kind).most} characters`,
  ];
}

function scope(isNamespaced: boolean): string {
  return isNamespaced ? "Lives in a namespace" : "Belongs to the whole cluster: it has no namespace";
}

function forKubectl(names: readonly string[]): string {
  return `For kubectl: ${names.map((name) => `\`${name}\``).join(", ")}`;
}

/** An API version: what became of it, beside the others of the same kind. */
export function versionConcept({ apiVersion, kind }: KubernetesObject, span: Span, snapshot: Snapshot): Concept {
  const minor = minorFor(snapshot);
  const all = lifetimes(kind.text);
  const own = all.find((each) => each.apiVersion === apiVersion.text);
  const facts =
    own === undefined ? [] : [...advice(own, all, kind.text, minor), lifetimePicture(kind.text, all, minor)];
  const key = "kubernetes/apiVersion";
  return { key, span, title: `apiVersion of ${kind.text}`, facts, terms: ["apiVersion"] };
}

function advice(own: Lifetime, all: readonly Lifetime[], kind: string, minor: Minor): readonly string[] {
  const instead = removalOf(own.apiVersion, kind)?.instead ?? all.find((each) => isServed(each, minor))?.apiVersion;
  const better = instead === undefined || instead === own.apiVersion ? "" : `; write \`${instead}\``;
  if (!isServed(own, minor))
    return [`\`${own.apiVersion}\` is not served in ${versionText(minor)}: ${lifetimeWords(own)}${better}`];
  const isGoing = own.deprecated !== undefined && own.deprecated <= minor;
  return [`\`${own.apiVersion}\` is served in ${versionText(minor)}: ${lifetimeWords(own)}${isGoing ? better : ""}`];
}

function isServed({ since = 0, gone = Number.POSITIVE_INFINITY }: Lifetime, minor: Minor): boolean {
  return since <= minor && minor < gone;
}

/** All API versions that ever had the kind, the best first. */
function lifetimes(kind: string): readonly Lifetime[] {
  const past = removals.filter((row) => row.kinds.includes(kind)).map(({ apiVersion }) => apiVersion);
  const names = new Set([...kindsNamed(kind).map(({ apiVersion }) => apiVersion), ...past.reverse()]);
  return [...names].map((apiVersion): Lifetime => {
    const removal = removalOf(apiVersion, kind);
    const known = anyKindOf(apiVersion, kind);
    const since = removal?.since ?? known?.since;
    const gone = removal?.gone ?? known?.removed;
    return {
      apiVersion,
      ...(since === undefined ? {} : { since }),
      ...(removal?.deprecated === undefined ? {} : { deprecated: removal.deprecated }),
      ...(gone === undefined ? {} : { gone }),
    };
  });
}

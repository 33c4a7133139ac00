/** How rules look at objects: all of them look at a document once, for as long as its text does not change. */
import { type Finding, moved } from "../../model/finding";
import { memo } from "../../model/memo";
import type { Rule } from "../../model/rule";
import type { Snapshot } from "../../model/snapshot";
import type { SourceFile } from "../../model/source-file";
import type { Minor } from "../../schema/kubernetes/versions";
import type { YamlDocument } from "../../syntax/yaml/document";
import { type KubernetesObject, minorFor, objectsOf, placedObjects } from "./objects";
import { hasDirective, isPatchFile } from "./partial";

/** A rule about single objects. */
export interface ObjectRule extends Omit<Rule, "check"> {
  /** The kinds it is about; all without. */
  readonly kinds?: readonly string[];
  /** True for what only a whole object can lack or contradict: nothing is known about patches then. */
  readonly whole?: boolean;
  /** Sees one object in one version of Kubernetes and nothing else; places count from the document's start. */
  look(object: KubernetesObject, minor: Minor): Iterable<Finding>;
}

/** What a rule found, or what it threw: thrown again where the engine asks that rule and guards itself. */
interface Outcome {
  readonly findings: readonly Finding[];
  readonly thrown: readonly unknown[];
}
type Outcomes = ReadonlyMap<ObjectRule, Outcome>;

/** The rules as the engine asks them. They share one pass over a file, so that a keystroke costs its own document. */
export function objectRules(rules: readonly ObjectRule[]): readonly Rule[] {
  const byDocument = memo((_: YamlDocument) => new Map<Minor, Outcomes>());
  const byFile = memo((_: SourceFile) => new Map<string, Outcomes>());
  const inFile = (file: SourceFile, snapshot: Snapshot) => {
    const minor = minorFor(snapshot);
    const patches = isPatchFile(file, snapshot);
    const ask = (document: YamlDocument) =>
      remembered(byDocument(document), minor, () => outcomes(rules, objectsOf(document, file), minor));
    return remembered(byFile(file), `${minor} ${patches}`, () => collect(file, patches, ask));
  };
  return rules.map((rule) => ({ ...rule, check: (file, snapshot) => findingsOf(inFile(file, snapshot).get(rule)) }));
}

function outcomes(rules: readonly ObjectRule[], objects: readonly KubernetesObject[], minor: Minor): Outcomes {
  const found = new Map<ObjectRule, Outcome>();
  for (const rule of rules) {
    const own = objects.filter(({ kind }) => rule.kinds?.includes(kind.text) ?? true);
    const outcome = own.length === 0 ? undefined : outcomeOf(rule, own, minor);
    if (outcome !== undefined) found.set(rule, outcome);
  }
  return found;
}

function outcomeOf(rule: ObjectRule, objects: readonly KubernetesObject[], minor: Minor): Outcome | undefined {
  try {
    const findings = objects.flatMap((object) => [...rule.look(object, minor)]);
    return findings.length === 0 ? undefined : { findings, thrown: [] };
  } catch (error) {
    return { findings: [], thrown: [error] };
  }
}

function findingsOf(outcome: Outcome | undefined): readonly Finding[] {
  if (outcome !== undefined && outcome.thrown.length > 0) throw outcome.thrown[0];
  return outcome?.findings ?? [];
}

/** The outcomes of all documents, at their places in the file. */
function collect(file: SourceFile, patches: boolean, ask: (document: YamlDocument) => Outcomes): Outcomes {
  const all = new Map<ObjectRule, { findings: Finding[]; thrown: unknown[] }>();
  for (const { start, objects } of placedObjects(file)) {
    const document = objects[0]?.document;
    for (const [rule, outcome] of document === undefined ? [] : ask(document)) {
      if (rule.whole && (patches || (document !== undefined && hasDirective(document)))) continue;
      const sum = remembered(all, rule, () => ({ findings: [], thrown: [] }));
      for (const finding of outcome.findings) sum.findings.push(moved(finding, start));
      sum.thrown.push(...outcome.thrown);
    }
  }
  return all;
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

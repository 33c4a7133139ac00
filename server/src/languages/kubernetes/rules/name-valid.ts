/** A name or namespace of a form that the API server refuses. */
import type { Finding } from "../../../model/finding";
import { addressOf } from "../../../schema/addresses";
import type { NameRule } from "../../../schema/kubernetes/names";
import type { YamlMap, YamlScalar } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { mapIn } from "../fields";
import { nameMeant, nameProblem, nameRule } from "../names-valid";
import { knownKind } from "../objects";
import { stringIn } from "../unsure";

export const nameValid: ObjectRule = {
  id: "kubernetes/name-valid",
  severity: "error",
  aliases: ["helm-lint:metadata-name"],
  *look(object, minor) {
    const { kind, map } = object;
    const known = knownKind(object);
    if (known === undefined || !known.verbs.has("get")) return;
    const metadata = mapIn(map, "metadata");
    const rule = nameRule(kind.text, minor);
    const name = stringIn(metadata, "name");
    if (name?.text !== unsaid) yield* check(name, `This ${kind.text}'s name`, rule);
    yield* check(stringIn(metadata, "generateName"), `This ${kind.text}'s generateName`, { ...rule, most: 253 }, true);
    yield* checkDerived(map, kind.text);
    if (known.namespaced) yield* check(stringIn(metadata, "namespace"), "A namespace's name", namespaceRule);
  },
};

/** Stands where kustomize writes a name: the one of the namespace, or of a patch's target. */
const unsaid = "_";

const namespaceRule: NameRule = { form: "label", most: 63 };

/** Some names repeat what the object says. */
function* checkDerived(map: YamlMap, kind: string): Generator<Finding> {
  const name = stringIn(mapIn(map, "metadata"), "name");
  const [group, version] = ["group", "version"].map((field) => stringIn(mapIn(map, "spec"), field)?.text);
  if (name === undefined) return;
  if (kind === "APIService" && group && version && name.text !== `${version}.${group}`)
    yield { span: name, message: `This must be called ${version}.${group}, by its version and its group` };
  const address = addressOf(name.text);
  if (kind === "IPAddress" && (address === undefined || address.odd))
    yield { span: name, message: "An IPAddress is called by the address, such as 10.0.0.1 or 2001:db8::1" };
}

/** A prefix may end in the dash that parts it from what the server adds. */
function* check(name: YamlScalar | undefined, what: string, rule: NameRule, isPrefix = false): Generator<Finding> {
  if (name === undefined || name.text === "") return;
  const text = isPrefix && name.text.length > 1 && name.text.endsWith("-") ? `${name.text.slice(0, -2)}a` : name.text;
  const problem = nameProblem(text, rule);
  if (problem === undefined) return;
  const meant = isPrefix ? undefined : nameMeant(name.text, rule);
  const fix = { title: `Change to ${meant}`, edits: [{ span: name, text: meant ?? "" }], safe: false };
  yield { span: name, message: `${what} ${problem}`, ...(meant === undefined ? {} : { fix }) };
}

/** A definition of a custom resource whose names, versions or schemas the API server refuses. */
import type { Finding } from "../../../model/finding";
import { isDns1035Label, isDnsSubdomain } from "../../../schema/formats";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { checkPaths } from "../definition-paths";
import { checkVersions } from "../definitions";
import { type Fields, given, isSet, mapIn, spanOf } from "../fields";
import type { KubernetesObject } from "../objects";
import { mapsOf } from "../typed-parts";
import { isEmpty, itemTexts, stringIn } from "../unsure";
import { checkClient, checkReviewVersions } from "../webhooks";

export const customResourceDefinitionConsistent: ObjectRule = {
  id: "kubernetes/custom-resource-definition-consistent",
  severity: "error",
  aliases: [],
  kinds: ["CustomResourceDefinition"],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, "V1CustomResourceDefinitionSpec")) {
      yield* checkNames(object, spec);
      yield* checkGroup(object, spec);
      yield* checkVersions(spec);
      yield* checkConversion(mapIn(spec, "conversion"));
      yield* checkPaths(object, minor);
      const keep = given(spec, "preserveUnknownFields");
      if (keep !== undefined && isSet(spec, "preserveUnknownFields", true))
        yield {
          span: spanOf(keep),
          message: "This cannot be true: use x-kubernetes-preserve-unknown-fields in the schema",
        };
    }
  },
};

function* checkNames({ map }: KubernetesObject, spec: YamlMap): Generator<Finding> {
  const names = mapIn(spec, "names");
  const [plural, group] = [stringIn(names, "plural"), stringIn(spec, "group")];
  const name = stringIn(mapIn(map, "metadata"), "name");
  if (name !== undefined && plural !== undefined && group !== undefined && name.text !== `${plural.text}.${group.text}`)
    yield { span: name, message: `This must be called ${plural.text}.${group.text}, by its plural and its group` };
  for (const field of ["plural", "singular", "kind", "listKind"]) {
    const each = stringIn(names, field);
    const isCased = field === "kind" || field === "listKind";
    if (each !== undefined && each.text !== "" && !isDns1035Label(isCased ? each.text.toLowerCase() : each.text))
      yield {
        span: each,
        message: `${field} must be ${isCased ? "" : "lower-case "}letters, digits and -, starting with a letter`,
      };
  }
  for (const short of [...itemTexts(names, "shortNames"), ...itemTexts(names, "categories")])
    if (!isDns1035Label(short.text)) yield { span: short, message: "This must be lower-case letters, digits and -" };
  const [kind, listKind] = [stringIn(names, "kind"), stringIn(names, "listKind")];
  if (listKind !== undefined && listKind.text === kind?.text)
    yield { span: listKind, message: "listKind must differ from kind" };
}

/** Groups of the Kubernetes project want a link to the review that let them in. */
function* checkGroup({ map }: KubernetesObject, spec: YamlMap): Generator<Finding> {
  const group = stringIn(spec, "group");
  if (group === undefined || group.text === "") return;
  if (!isDnsSubdomain(group.text) || !group.text.includes("."))
    yield { span: group, message: "A group is a domain of your own, with a dot: example.com" };
  const isProtected = /(?:^|\.)(?:k8s|kubernetes)\.io$/.test(group.text);
  if (isProtected && isEmpty(mapIn(map, "metadata", "annotations"), "api-approved.kubernetes.io"))
    yield {
      span: group,
      message: "This group is protected: add api-approved.kubernetes.io, or use a domain of your own",
    };
}

function* checkConversion(conversion: Fields): Generator<Finding> {
  const strategy = stringIn(conversion, "strategy");
  const webhook = mapIn(conversion, "webhook");
  if (strategy?.text === "Webhook" && given(conversion, "webhook") === undefined)
    yield { span: strategy, message: "Conversion by Webhook needs webhook.clientConfig" };
  if (strategy?.text !== "Webhook" || webhook === undefined) return;
  yield* checkClient(given(webhook, "clientConfig"), mapIn(webhook, "clientConfig"));
  yield* checkReviewVersions(webhook, "conversionReviewVersions");
}

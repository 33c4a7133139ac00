/** An admission webhook that the API server could not call, or whose rules contradict each other. */
import type { Finding } from "../../../model/finding";
import { isDnsSubdomain, isQualifiedName } from "../../../schema/formats";
import type { YamlMap } from "../../../syntax/yaml/tree";
import type { ObjectRule } from "../check";
import { given, itemsIn, mapIn, mapsIn, repeated, scalarsIn, spanOf } from "../fields";
import { mapsOf } from "../typed-parts";
import { isEmpty, stringIn } from "../unsure";
import { checkClient, checkReviewVersions } from "../webhooks";

export const webhookConsistent: ObjectRule = {
  id: "kubernetes/webhook-consistent",
  severity: "error",
  aliases: [],
  kinds: ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
  *look(object, minor) {
    const hooks = mapsOf(object, minor, "V1MutatingWebhook", "V1ValidatingWebhook");
    for (const hook of hooks) {
      yield* checkName(hook);
      yield* checkClient(given(hook, "clientConfig"), mapIn(hook, "clientConfig"));
      yield* checkReviewVersions(hook, "admissionReviewVersions");
      for (const rule of mapsIn(hook, "rules")) yield* checkRule(rule);
      for (const condition of mapsIn(hook, "matchConditions")) yield* checkCondition(condition);
    }
    for (const [again] of repeated(hooks, (hook) => stringIn(hook, "name")?.text)) {
      const name = given(again, "name");
      if (name !== undefined) yield { span: spanOf(name), message: "Another webhook here has this name" };
    }
  },
};

function* checkName(hook: YamlMap): Generator<Finding> {
  const name = stringIn(hook, "name");
  if (name === undefined || (isDnsSubdomain(name.text) && name.text.split(".").length > 2)) return;
  yield { span: name, message: "A webhook's name is a domain of three parts or more: check.hooks.example.com" };
}

function* checkCondition(condition: YamlMap): Generator<Finding> {
  const name = stringIn(condition, "name");
  if (name !== undefined && name.text !== "" && !isQualifiedName(name.text))
    yield { span: name, message: "A condition's name is like a label's key: example.com/only-web" };
}

const lists = ["apiGroups", "apiVersions", "operations", "resources"];

function* checkRule(rule: YamlMap): Generator<Finding> {
  for (const field of lists) {
    const entry = given(rule, field);
    if (entry !== undefined && isEmpty(rule, field))
      yield { span: entry.key, message: `A rule needs ${field}; * means all` };
  }
  for (const field of ["apiGroups", "apiVersions", "operations"]) {
    const star = scalarsIn(rule, field).find(({ text }) => text === "*");
    if (star !== undefined && itemsIn(rule, field).length > 1)
      yield { span: star, message: "* means all of them: remove the others, or this" };
  }
  const resources = scalarsIn(rule, "resources");
  const all = resources.find(({ text }) => text === "*/*");
  const isStar = all !== undefined && resources.length > 1;
  if (isStar) yield { span: all, message: "*/* means everything: remove the others, or this" };
}

/** A workload whose selector does not find the pods that its own template makes. */
import type { Edit, Fix } from "../../../model/edit";
import type { Finding } from "../../../model/finding";
import { insertEntry, scalarOf } from "../../../syntax/yaml/edits";
import type { ObjectRule } from "../check";
import { given, mapIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { type Mismatch, mismatches, type Selected, selectedOf } from "../selectors";
import { mapsOf } from "../typed-parts";
import { isEmpty, texts } from "../unsure";

export const selectorMatchesTemplate: ObjectRule = {
  id: "kubernetes/selector-matches-template",
  severity: "error",
  aliases: [
    "kube-linter:mismatching-selector",
    "kube-score:deployment-pod-selector-labels-match-template-metadata-labels",
    "kube-score:statefulset-pod-selector-labels-match-template-metadata-labels",
  ],
  *look(object, minor) {
    for (const spec of mapsOf(object, minor, ...workloads)) {
      const selected = selectedOf(object, spec);
      if (selected !== undefined) yield* check(object, selected);
    }
  },
};

const workloads = ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController"].map(
  (kind) => `V1${kind}Spec`,
);

function* check(object: KubernetesObject, selected: Selected): Generator<Finding> {
  const { spec, selector, labels, wanted } = selected;
  const place = given(spec, "selector")?.key ?? selector;
  const isRest = object.kind.text === "ReplicationController";
  if (!isRest && isEmpty(selector, "matchLabels") && isEmpty(selector, "matchExpressions")) {
    yield { span: place, message: "An empty selector is refused: repeat the labels of the template here" };
  }
  const found = mismatches(selected);
  if (labels === undefined && found.some(({ isUnwanted }) => !isUnwanted)) {
    const message = "The template's pods have no labels, so this selector finds none of them";
    yield { span: place, message, fix: fixOf([newLabels(object, selected)]) };
    return;
  }
  const related = labels === undefined ? [] : [{ span: labels, message: "The labels of the template's pods" }];
  for (const each of found) yield { ...told(object, selected, each, wanted), related };
}

function told(object: KubernetesObject, { labels }: Selected, miss: Mismatch, wanted: Selected["wanted"]): Finding {
  const { key, value, label, isUnwanted } = miss;
  const name = key.text;
  if (isUnwanted)
    return { span: key, message: `The template's pods have the label ${name} that this selector leaves out` };
  if (value === undefined || labels === undefined || wanted === undefined)
    return { span: key, message: `The template's pods have no such label ${name}: the selector finds none of them` };
  const text = scalarOf(value.text);
  if (label === undefined) {
    const fix = fixOf([insertEntry(object.document, labels, name, text)]);
    return { span: key, message: `The template's pods have no label ${name}: the selector finds none of them`, fix };
  }
  const fix = fixOf([{ span: label, text }]);
  return { span: value, message: `The template's pods have ${name}: ${label.text}, so the selector finds none`, fix };
}

function fixOf(edits: readonly Edit[]): Fix {
  return { title: "Give the template's pods the labels of the selector", edits, safe: false };
}

/** The wanted labels for a template that has none. */
function newLabels({ document }: KubernetesObject, { template, wanted }: Selected): Edit {
  const lines = texts(wanted).map(({ key, value }) => `${scalarOf(key.text)}: ${scalarOf(value.text)}`);
  const metadata = mapIn(template, "metadata");
  if (metadata !== undefined) return insertEntry(document, metadata, "labels", `{${lines.join(", ")}}`);
  return insertEntry(document, template, "metadata", `{labels: {${lines.join(", ")}}}`);
}

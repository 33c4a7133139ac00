/** What a pod waits for before it is scheduled or ready: names with a domain, each gate once. */
import { isQualifiedName } from "../../../schema/formats";
import { filled, mapsIn, repeated, scalarIn } from "../fields";
import { podRule } from "../pod-rule";

export const podGatesValid = podRule({
  id: "kubernetes/pod-gates-valid",
  severity: "error",
  aliases: [],
  *see({ spec, isTemplate }, minor) {
    const gates = mapsIn(spec, "schedulingGates").flatMap((gate) => scalarIn(gate, "name") ?? []);
    const conditions = mapsIn(spec, "readinessGates").flatMap((gate) => scalarIn(gate, "conditionType") ?? []);
    const checked = minor < 27 ? conditions : [...gates, ...conditions];
    for (const name of checked.filter(({ text }) => !isQualifiedName(text))) {
      yield { span: name, message: "A gate is named like a label: example.com/name" };
    }
    if (minor < 27) return;
    for (const [name] of repeated(gates, ({ text }) => text || undefined)) {
      yield { span: name, message: `The pod waits for ${name.text} already` };
    }
    const node = filled(spec, "nodeName");
    if (isTemplate || node === undefined || gates.length === 0) return;
    yield { span: node.key, message: "A pod with scheduling gates cannot have a node yet" };
  },
});

/** A selector that finds nothing, where an object has nearly the labels that it wants. */
import { fitting } from "../../../../model/wording";
import type { WantedLabels } from "../../graph/facts";
import { bareKind } from "../../graph/kinds";
import { isAlike, type Near } from "../../graph/near";
import { called } from "../../graph/wording";
import { shown } from "../../naming";
import { lostRule } from "./lost-rule";

export const selectorSelects = lostRule(
  {
    id: "kubernetes/selector-selects",
    severity: "warning",
    aliases: [
      "kube-linter:dangling-service",
      "kube-linter:dangling-networkpolicy",
      "kube-linter:dangling-networkpolicypeer-podselector",
      "kube-linter:dangling-servicemonitor",
      "kube-score:service-targets-pod",
      "kube-score:networkpolicy-targets-pod",
      "monokle:LNK001",
    ],
  },
  ({ point, near }) => {
    const { want, row } = point;
    if (want.by !== "labels" || elsewhere.has(row) || near?.change === undefined) return undefined;
    const message = messageOf(want, near.site, near.change);
    return isAlike(near.change) ? { message } : { message, severity: "information" };
  },
);

/** The rows of selectors whose own rules speak, and of namespaces, whose labels others set. */
const elsewhere: ReadonlySet<number> = new Set([20, 30, 44, 125, 132]);

function messageOf(want: WantedLabels, site: Near["site"], { word, text }: Required<Near>["change"]): string {
  const [meant] = want.selector.requirements.filter(({ key, values }) => key === word || values.includes(word));
  const [key, value] = [meant?.key.text ?? "", meant?.values[0]?.text ?? ""];
  const has = meant?.key === word ? `${text}: ${value}` : `${key}: ${text}`;
  const noun = want.of === "pods" ? "pods" : `${bareKind(want.of)}s`;
  return fitting([
    `No ${noun} here have ${key}: ${value}; ${called(site)} has ${has}`,
    `No ${noun} here have ${shown(word.text)}; did you mean ${shown(text)}?`,
  ]);
}

/** Resources that a container can ask for: those of Kubernetes, or a vendor's with its domain. */
import type { Finding } from "../../../model/finding";
import { isQualifiedName } from "../../../schema/formats";
import type { Minor } from "../../../schema/kubernetes/versions";
import { closest } from "../../../syntax/closest";
import { type Fields, mapIn } from "../fields";
import { podRule } from "../pod-rule";
import { type Amount, amountsIn, isExtended, isHugePages } from "../resources";

const standard = ["cpu", "memory", "ephemeral-storage"];

export const resourceNamesValid = podRule({
  id: "kubernetes/resource-names-valid",
  severity: "error",
  aliases: [],
  *see(pod, minor) {
    for (const { name } of minor < podLevel ? [] : amountsOf(mapIn(pod.spec, "resources")))
      if (!/^(?:cpu|memory)$/.test(name.text) && !isHugePages(name.text))
        yield { span: name, message: "A pod as a whole asks for cpu, memory and huge pages only: ask in a container" };
    for (const { map } of pod.containers) {
      const amounts = amountsOf(mapIn(map, "resources"));
      for (const amount of amounts) yield* named(amount);
      const pages = amounts.find(({ name }) => isHugePages(name.text));
      if (pages === undefined || !pod.isWhole || amounts.some(({ name }) => /^(?:cpu|memory)$/.test(name.text)))
        continue;
      yield { span: pages.name, message: "Huge pages need an amount of cpu or memory beside them" };
    }
  },
});

/** From here on pods have resources of their own. */
const podLevel: Minor = 34;

function amountsOf(resources: Fields): readonly Amount[] {
  return [...amountsIn(resources, "limits"), ...amountsIn(resources, "requests")];
}

function* named({ name }: Amount): Generator<Finding> {
  const { text } = name;
  if (isExtended(text)) {
    if (!text.startsWith("requests.") && isQualifiedName(`requests.${text}`)) return;
    yield { span: name, message: "A vendor's resource is named domain/name, such as nvidia.com/gpu" };
  } else if (!text.includes("/") && !standard.includes(text) && !isHugePages(text)) yield unknown(name);
}

function unknown(name: Amount["name"]): Finding {
  const meant = name.text === "gpu" ? "nvidia.com/gpu" : closest(name.text, standard);
  const fix = meant && { title: `Change to ${meant}`, edits: [{ span: name, text: meant }], safe: false };
  const advice = meant === undefined ? "others carry a domain, as in nvidia.com/gpu" : `did you mean ${meant}?`;
  return { span: name, message: `Containers cannot ask for ${name.text}; ${advice}`, fix: fix || undefined };
}

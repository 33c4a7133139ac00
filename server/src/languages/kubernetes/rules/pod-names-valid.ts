/** Names inside a pod that become names of the network or of folders: words of lower-case letters, digits, dashes. */
import type { NameRule } from "../../../schema/kubernetes/names";
import type { YamlScalar } from "../../../syntax/yaml/tree";
import { mapsIn, scalarIn } from "../fields";
import { nameMeant, nameProblem } from "../names-valid";
import { podRule } from "../pod-rule";
import type { Pod } from "../pods";

const label: NameRule = { form: "label", most: 63 };

export const podNamesValid = podRule({
  id: "kubernetes/pod-names-valid",
  severity: "error",
  aliases: [],
  *see(pod) {
    for (const [what, name] of names(pod)) {
      const problem = name.text === "" ? undefined : nameProblem(name.text, label);
      if (problem === undefined) continue;
      const meant = nameMeant(name.text, label);
      const fix = meant && { title: `Change to ${meant}`, edits: [{ span: name, text: meant }], safe: false };
      yield { span: name, message: `${what} ${problem}`, fix: fix || undefined };
    }
  },
});

type Named = readonly [what: string, name: YamlScalar];

/** A StatefulSet gives its pods a hostname and a subdomain of its own. */
function names({ object, spec, containers, volumes }: Pod): readonly Named[] {
  const own = object.kind.text === "StatefulSet" ? [] : ["hostname", "subdomain"];
  const named = (what: string, name: YamlScalar | undefined): readonly Named[] =>
    name === undefined ? [] : [[what, name]];
  return [
    ...containers.flatMap(({ map }) => named("This container's name", scalarIn(map, "name"))),
    ...volumes.flatMap((volume) => named("This volume's name", scalarIn(volume, "name"))),
    ...mapsIn(spec, "resourceClaims").flatMap((claim) => named("This claim's name", scalarIn(claim, "name"))),
    ...own.flatMap((field) => named(`This pod's ${field}`, scalarIn(spec, field))),
  ];
}

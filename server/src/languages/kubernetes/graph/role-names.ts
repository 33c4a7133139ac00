/** The objects that a role names one by one. */
import { memo } from "../../../model/memo";
import { type Kind, kinds } from "../../../schema/kubernetes/kinds";
import type { YamlMap } from "../../../syntax/yaml/tree";
import { mapsIn, scalarsIn } from "../fields";
import type { Point } from "./facts";
import { kindIn } from "./kinds";
import { type Collector, word } from "./words";

/** The points of the rules of a role; resources are told by the plurals of kinds. */
export function roleNamePoints(collector: Collector, map: YamlMap, kind: string): readonly Point[] {
  if (!/^(?:Cluster)?Role\.rbac\.authorization\.k8s\.io$/.test(kind)) return [];
  return mapsIn(map, "rules").flatMap((rule) => {
    const names = scalarsIn(rule, "resourceNames").flatMap((each) => word(collector, each) ?? []);
    const groups = scalarsIn(rule, "apiGroups");
    const found = scalarsIn(rule, "resources").flatMap(({ text }) =>
      groups.flatMap((group) => plurals(kinds()).get(`${text.split("/", 1)[0]} ${group.text}`) ?? []),
    );
    return names.flatMap((name) =>
      found.map(
        (of): Point => ({ row: 127, word: name, want: { by: "name", kind: of, name: name.text, loose: true } }),
      ),
    );
  });
}

const plurals = memo(
  (all: readonly Kind[]): ReadonlyMap<string, string> =>
    new Map(all.map(({ plural, group, kind }) => [`${plural} ${group}`, kindIn(group, kind)])),
);

/** Objects that no manifest holds, because a generator or a controller makes them. */
import { entries, type YamlMap, type YamlScalar } from "../../../syntax/yaml/tree";
import { itemsIn, mapIn, mapsIn, scalarIn, textIn } from "../fields";
import type { KubernetesObject } from "../objects";
import { spelledAt } from "../unsure";
import type { Labels, ObjectFacts, Part, Word } from "./facts";
import { definedKind, kindIn } from "./kinds";
import type { PartRole } from "./relations/relation";
import { type Collector, place, word, wordAt } from "./words";

/** What an object makes. */
export function madeBy(collector: Collector, object: KubernetesObject, own: ObjectFacts): readonly ObjectFacts[] {
  const made = (makers[own.kind] ?? generators)({ collector, map: object.map, own });
  return made.map((each) => ({ ...each, madeBy: own.kind }));
}

interface Maker {
  readonly collector: Collector;
  readonly map: YamlMap;
  readonly own: ObjectFacts;
}

type Makers = (maker: Maker) => readonly ObjectFacts[];

const makers: Readonly<Record<string, Makers>> = {
  "Certificate.cert-manager.io": ({ collector, map, own }) => {
    const name = word(collector, scalarIn(mapIn(map, "spec"), "secretName"));
    return secret(collector, own, name, ["tls.crt", "tls.key", "ca.crt"]);
  },
  "SealedSecret.bitnami.com": ({ collector, map, own }) => {
    const name = word(collector, scalarIn(mapIn(map, "spec", "template", "metadata"), "name")) ?? own.name;
    const keys = entriesOf(mapIn(map, "spec", "encryptedData"));
    return secret(collector, own, name, [], keys);
  },
  "ExternalSecret.external-secrets.io": ({ collector, map, own }) => {
    const name = word(collector, scalarIn(mapIn(map, "spec", "target"), "name")) ?? own.name;
    return secret(collector, own, name, []);
  },
  "StatefulSet.apps": ({ collector, map, own }) =>
    mapsIn(mapIn(map, "spec"), "volumeClaimTemplates").flatMap((each) => {
      const name = word(collector, scalarIn(mapIn(each, "metadata"), "name"));
      return name === undefined ? [] : [plain(own, "PersistentVolumeClaim", name)];
    }),
  "CustomResourceDefinition.apiextensions.k8s.io": ({ collector, map, own }) => {
    const spec = mapIn(map, "spec");
    const kind = word(collector, scalarIn(mapIn(spec, "names"), "kind"));
    const group = textIn(spec, "group");
    if (kind === undefined || group === undefined) return [];
    return [plain(own, definedKind, { ...kind, text: kindIn(group, kind.text), spelled: false })];
  },
  "SecretProviderClass.secrets-store.csi.x-k8s.io": ({ collector, map, own }) =>
    mapsIn(mapIn(map, "spec"), "secretObjects").flatMap((each) =>
      secret(collector, own, word(collector, scalarIn(each, "secretName")), []),
    ),
};

/** A secret that may have any keys unless they are told. */
function secret(
  collector: Collector,
  own: ObjectFacts,
  name: Word | undefined,
  known: readonly string[],
  keys: readonly YamlScalar[] = [],
): readonly ObjectFacts[] {
  if (name === undefined) return [];
  const parts = keys.flatMap((key): Part[] => {
    const text = word(collector, key);
    return text === undefined ? [] : [{ role: "key", whole: place(collector, key), name: text }];
  });
  const given = known.map((text): Part => ({ role: "key", whole: name.at, name: { ...name, text, spelled: false } }));
  const open: readonly PartRole[] = parts.length + given.length === 0 ? ["key"] : [];
  return [{ ...plain(own, "Secret", name), parts: [...parts, ...given], open }];
}

function plain(own: ObjectFacts, kind: string, name: Word): ObjectFacts {
  const { head, whole, namespace } = own;
  const nothing: Labels = { pairs: [], open: true };
  return {
    kind,
    apiVersion: "v1",
    head,
    whole,
    name,
    namespace,
    labels: nothing,
    pods: undefined,
    parts: [],
    open: [],
    points: [],
  };
}

/** What a kustomization generates. */
function generators({ collector, map, own }: Maker): readonly ObjectFacts[] {
  if (!own.kind.endsWith(".kustomize.config.k8s.io")) return [];
  return [["configMapGenerator", "ConfigMap"] as const, ["secretGenerator", "Secret"] as const].flatMap(
    ([field, kind]) =>
      mapsIn(map, field).flatMap((generator) => {
        const name = word(collector, scalarIn(generator, "name"));
        return name === undefined
          ? []
          : [generated(collector, { ...plain(own, kind, name), whole: place(collector, generator) }, generator)];
      }),
  );
}

function generated(collector: Collector, facts: ObjectFacts, generator: YamlMap): ObjectFacts {
  const isOpen = itemsIn(generator, "envs").length > 0 || scalarIn(generator, "env") !== undefined;
  const adds = textIn(generator, "behavior") !== undefined && textIn(generator, "behavior") !== "create";
  const namespace = word(collector, scalarIn(generator, "namespace"));
  const parts = [
    ...itemsIn(generator, "literals").flatMap((item) => keyBefore(collector, item, undefined)),
    ...itemsIn(generator, "files").flatMap((item) => keyBefore(collector, item, baseOf)),
  ];
  return { ...facts, namespace, parts, open: isOpen ? ["key"] : [], ...(adds ? { patch: true } : {}) };
}

/** `key=value`; of a file without a key its own name. */
function keyBefore(
  collector: Collector,
  item: ReturnType<typeof itemsIn>[number],
  otherwise: ((text: string) => string) | undefined,
): readonly Part[] {
  if (item.kind !== "scalar") return [];
  const whole = place(collector, item);
  const end = item.text.indexOf("=");
  const start = spelledAt(item, collector.text);
  if (end > 0 && start !== undefined) {
    const name = wordAt(collector, item.text.slice(0, end), { start, end: start + end });
    return [{ role: "key", whole, name }];
  }
  const text = otherwise?.(item.text) ?? "";
  return text === "" ? [] : [{ role: "key", whole, name: { text, at: whole, spelled: false } }];
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function entriesOf(map: YamlMap | undefined): readonly YamlScalar[] {
  return map === undefined ? [] : entries(map).map(({ key }) => key);
}

import { describe, expect, test } from "vitest";
import { artefact } from "../../../server/src/schema/kubernetes/artefact";
import { boundsOf, fieldsWithBounds } from "../../../server/src/schema/kubernetes/bounds";
import { defaultOf, fieldsWithDefaults } from "../../../server/src/schema/kubernetes/defaults";
import { immutableAt, immutableOf, kindsWithFixedFields } from "../../../server/src/schema/kubernetes/immutable";
import { kindsNamed } from "../../../server/src/schema/kubernetes/kinds";
import { listKeysOf, listsWithKeys } from "../../../server/src/schema/kubernetes/list-keys";
import { hasForm, kindsWithNameRules, nameRuleOf } from "../../../server/src/schema/kubernetes/names";
import { inOrder, orderedTypes } from "../../../server/src/schema/kubernetes/order";
import { quantityFields } from "../../../server/src/schema/kubernetes/quantities";
import {
  kindsWithShortNames,
  kindWithShortName,
  shortNamesOf,
} from "../../../server/src/schema/kubernetes/short-names";
import { typeOf } from "../../../server/src/schema/kubernetes/types";
import { fieldsWithValues, valuesOf } from "../../../server/src/schema/kubernetes/values";
import { minors } from "../../../server/src/schema/kubernetes/versions";
import type { Type } from "../../../server/src/schema/type";

/** The type of a `Type.field`, or of the items or values in it, in the newest minor that has the field. */
function leafOf(path: string): Type | undefined {
  const [, type = "", name = ""] = /^(\w+)\.(.+)$/.exec(path) ?? [];
  const minor = minors.findLast((each) => typeOf(type, each)?.fields.has(name));
  return minor === undefined ? undefined : inner(typeOf(type, minor)?.fields.get(name)?.type);
}

function inner(type: Type | undefined): Type | undefined {
  if (type?.kind === "list") return inner(type.item);
  return type?.kind === "map" ? inner(type.value) : type;
}

/** The paths whose leaf is not as wanted. */
function wrong(paths: readonly string[], wanted: (leaf: Type) => boolean): readonly string[] {
  return paths.filter((path) => {
    const leaf = leafOf(path);
    return leaf === undefined || !wanted(leaf);
  });
}

function isScalar(leaf: Type, ...names: readonly string[]): boolean {
  return leaf.kind === "scalar" && names.includes(leaf.scalar);
}

describe("every path of a table exists and is of its kind", () => {
  test("closed lists of values are about strings", () => {
    expect(wrong(fieldsWithValues(), (leaf) => isScalar(leaf, "string"))).toEqual([]);
    expect(fieldsWithValues().length).toBeGreaterThan(150);
  });

  test("quantities are written as strings in the schema", () => {
    const types = artefact().types;
    const stored = (path: string) => {
      const [type = "", name = ""] = path.split(".");
      return types[type]?.split(" ").find((each) => each.replace(/[!:@].*/, "") === name) ?? "missing:";
    };
    expect(quantityFields().filter((path) => !/^\w+!?(?::(?:\{\}|\[\])string)?(?:@.*)?$/.test(stored(path)))).toEqual(
      [],
    );
    expect(quantityFields().length).toBeGreaterThan(25);
  });

  test("bounds are about numbers", () => {
    expect(wrong(fieldsWithBounds(), (leaf) => isScalar(leaf, "integer", "number", "integer-or-string"))).toEqual([]);
  });

  test("defaults are of the field's type, among its values and within its bounds", () => {
    const fits = (path: string) => {
      const [leaf, value] = [leafOf(path), defaultOf(path)];
      if (leaf?.kind !== "scalar") return false;
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = boundsOf(path);
      if (typeof value === "number")
        return isScalar(leaf, "integer", "integer-or-string") && least <= value && value <= most;
      if (typeof value === "boolean") return leaf.scalar === "boolean";
      return isScalar(leaf, "string", "integer-or-string") && (leaf.values?.includes(value ?? null) ?? true);
    };
    expect(fieldsWithDefaults().filter((path) => !fits(path))).toEqual([]);
  });

  test("the keys of a list are fields of its items", () => {
    const known = (path: string) => {
      const leaf = leafOf(path);
      return leaf?.kind === "object" && listKeysOf(path)?.every((key) => leaf.fields.has(key));
    };
    expect(listsWithKeys().filter((path) => !known(path))).toEqual([]);
  });

  test("orders name fields of their type", () => {
    const unknown = [...orderedTypes()].flatMap(([type, names]) =>
      names.filter((name) => !typeOf(type)?.fields.has(name)).map((name) => `${type}.${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test("what is fixed is a place in the kind", () => {
    const at = (type: Type | undefined, [name, ...rest]: readonly string[]): Type | undefined => {
      const object = inner(type);
      if (name === undefined) return object;
      return object?.kind === "object" ? at(object.fields.get(name)?.type, rest) : undefined;
    };
    const missing = kindsWithFixedFields().flatMap((kind) =>
      immutableOf(kind)
        .flatMap(({ fixed, free }) => [...fixed, ...free])
        .filter((path) => at(typeOf(kindsNamed(kind)[0]?.type ?? ""), path.split(".")) === undefined)
        .map((path) => `${kind}.${path}`),
    );
    expect(missing).toEqual([]);
  });

  test("names and short names are about known kinds", () => {
    const named = [...kindsWithNameRules(), ...kindsWithShortNames()];
    expect(named.filter((kind) => kindsNamed(kind).length === 0)).toEqual([]);
    expect(new Set(kindsWithShortNames().flatMap(shortNamesOf)).size).toBe(
      kindsWithShortNames().flatMap(shortNamesOf).length,
    );
  });
});

describe("facts", () => {
  test("values come and go with the minors", () => {
    expect(valuesOf("V1Toleration.operator", 34)).toEqual(["Equal", "Exists"]);
    expect(valuesOf("V1Toleration.operator", 35)).toEqual(["Equal", "Exists", "Gt", "Lt"]);
    expect(valuesOf("V1Lifecycle.stopSignal", 36)?.length).toBe(65);
    expect(valuesOf("V1Lifecycle.stopSignal", 36)?.slice(34, 37)).toEqual(["SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+2"]);
    expect(valuesOf("V1Lifecycle.stopSignal", 36)?.at(-2)).toBe("SIGRTMAX-1");
    expect(valuesOf("V1CertificateSigningRequestSpec.usages", 36)?.length).toBe(23);
    expect(valuesOf("V1Secret.type", 36)).toBeUndefined();
    expect(
      fieldsWithValues().filter((field) => new Set(valuesOf(field, 36)).size !== valuesOf(field, 36)?.length),
    ).toEqual([]);
  });

  test("the longest path decides what is fixed", () => {
    expect(immutableAt("StatefulSet", "spec.serviceName")).toBeDefined();
    expect(immutableAt("StatefulSet", "spec.template.spec.containers")).toBeUndefined();
    expect(immutableAt("Pod", "spec.containers.image")).toBeUndefined();
    expect(immutableAt("Pod", "spec.containers.command")).toBeDefined();
    expect(immutableAt("ConfigMap", "data.key")?.when).toBe("immutable: true");
    expect(immutableAt("Deployment", "metadata.name")).toBeUndefined();
  });

  test("names have forms", () => {
    expect(nameRuleOf("CronJob").most).toBe(52);
    expect(nameRuleOf("Widget")).toEqual({ form: "subdomain", most: 253 });
    expect(["a", "0a", "a-b", "a-", "A", "a.b", ""].filter((name) => hasForm(name, "label"))).toEqual([
      "a",
      "0a",
      "a-b",
    ]);
    expect(["a", "0a"].filter((name) => hasForm(name, "label-1035"))).toEqual(["a"]);
    expect(["a.b", "a..b", "a.-b"].filter((name) => hasForm(name, "subdomain"))).toEqual(["a.b"]);
    expect(["system:x", "..", "a/b"].filter((name) => hasForm(name, "segment"))).toEqual(["system:x"]);
  });

  test("short names lead both ways", () => {
    expect(kindWithShortName("deploy")).toBe("Deployment");
    expect(shortNamesOf("Service")).toEqual(["svc"]);
    expect(shortNamesOf("Widget")).toEqual([]);
  });

  test("fields come in the order of use", () => {
    expect(inOrder("V1Deployment", ["status", "spec", "metadata", "kind", "apiVersion"])).toEqual([
      "apiVersion",
      "kind",
      "metadata",
      "spec",
      "status",
    ]);
    const container = inOrder("V1Container", typeOf("V1Container")?.fields.keys() ?? []);
    expect(container.slice(0, 3)).toEqual(["name", "image", "imagePullPolicy"]);
    expect(container.slice(-2)).toEqual(["terminationMessagePolicy", "tty"]);
  });
});

import { describe, expect, test } from "vitest";
import { artefact } from "../../../server/src/schema/kubernetes/artefact";
import { anyKindOf, groupVersionsOf, kindOf, kinds, kindsNamed } from "../../../server/src/schema/kubernetes/kinds";
import { typeOf } from "../../../server/src/schema/kubernetes/types";
import { isIn, minorOf, minors, newestMinor, supportedMinor } from "../../../server/src/schema/kubernetes/versions";

/** Names of a type's fields over all versions. */
function fieldNames(text: string): readonly string[] {
  return [...new Set(text.split(" ").flatMap((each) => /^[^!:@]+/.exec(each)?.[0] ?? []))];
}

describe("the generated schema", () => {
  test("has what the packages had, two renamed types counted once", () => {
    const { kinds, types } = artefact();
    expect(kinds.length).toBe(126);
    expect(Object.keys(types).length).toBe(837);
    const fields = Object.values(types).flatMap(fieldNames);
    expect(fields.length).toBe(3300);
  });

  test.each([
    [25, 62, 34],
    [27, 70, 35],
    [28, 73, 35],
    [29, 74, 35],
    [30, 80, 37],
    [32, 80, 37],
    [33, 88, 40],
    [34, 90, 41],
    [36, 95, 43],
  ])("has for 1.%i exactly the kinds of its package", (minor, all, namespaced) => {
    const present = kinds().filter((each) => isIn(each, minor));
    expect([present.length, present.filter((each) => each.namespaced).length]).toEqual([all, namespaced]);
  });

  test.each([26, 31, 35])("has for 1.%i whatever a neighbour has", (minor) => {
    const names = (at: number) => kinds().flatMap((each) => (isIn(each, at) ? `${each.apiVersion} ${each.kind}` : []));
    expect(names(minor).sort()).toEqual([...new Set([...names(minor - 1), ...names(minor + 1)])].sort());
  });

  test("names the packages it is made of, and every type it mentions", () => {
    const { sources, types } = artefact();
    expect(Object.values(sources).at(-1)).toBe(newestMinor);
    const mentioned = Object.values(types).flatMap((text) => [...text.matchAll(/:[[\]{}]*([A-Z]\w+)/g)]);
    expect(mentioned.map((match) => match[1] ?? "").filter((name) => types[name] === undefined)).toEqual([]);
    expect(kinds().filter(({ type }) => types[type] === undefined)).toEqual([]);
  });
});

describe("kinds", () => {
  test("are found as a manifest names them", () => {
    expect(kindOf("apps/v1", "Deployment")).toMatchObject({
      group: "apps",
      version: "v1",
      plural: "deployments",
      namespaced: true,
      type: "V1Deployment",
    });
    expect(kindOf("v1", "Node")).toMatchObject({ group: "", version: "v1", namespaced: false });
    expect(kindOf("apps/v1", "Service")).toBeUndefined();
    expect(kindOf("rbac.authorization.k8s.io/v1", "ClusterRole")?.namespaced).toBe(false);
    expect([...(kindOf("v1", "ComponentStatus")?.verbs ?? [])]).toEqual(["get", "list"]);
  });

  test("know their minors", () => {
    expect(kindOf("autoscaling/v2beta2", "HorizontalPodAutoscaler", 25)).toBeDefined();
    expect(kindOf("autoscaling/v2beta2", "HorizontalPodAutoscaler", 27)).toBeUndefined();
    expect(anyKindOf("autoscaling/v2beta2", "HorizontalPodAutoscaler")).toMatchObject({ removed: 27 });
    expect(kindOf("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", 29)).toBeUndefined();
    expect(kindOf("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", 30)).toBeDefined();
  });

  test("of one name come the most stable and newest first", () => {
    const versions = (kind: string) => kindsNamed(kind).map(({ apiVersion }) => apiVersion);
    expect(versions("HorizontalPodAutoscaler")).toEqual(["autoscaling/v2", "autoscaling/v1", "autoscaling/v2beta2"]);
    expect(versions("FlowSchema").map((each) => each.split("/")[1])).toEqual(["v1", "v1beta3", "v1beta2", "v1beta1"]);
    expect(versions("Nothing")).toEqual([]);
  });

  test("make up the API versions", () => {
    expect(groupVersionsOf(36)).toContain("v1");
    expect(groupVersionsOf(36)).not.toContain("autoscaling/v2beta2");
    expect(groupVersionsOf()).toContain("autoscaling/v2beta2");
  });
});

describe("types", () => {
  const field = (type: string, name: string, minor = newestMinor) => typeOf(type, minor)?.fields.get(name);

  test("link to each other, and to themselves", () => {
    expect(field("V1PodSpec", "containers")).toMatchObject({
      required: true,
      type: { kind: "list", keys: ["name"], item: { kind: "object", name: "V1Container" } },
    });
    const schema = typeOf("V1JSONSchemaProps");
    expect(schema?.fields.get("not")?.type).toBe(schema);
    expect(schema?.fields.has("$ref")).toBe(true);
    expect(typeOf("constructor")).toBeUndefined();
  });

  test("know their scalars, with the facts about them", () => {
    expect(field("V1DeploymentSpec", "replicas")).toMatchObject({
      default: 1,
      type: { kind: "scalar", scalar: "integer", format: "int32", least: 0 },
    });
    expect(field("V1ServicePort", "targetPort")?.type).toMatchObject({ scalar: "integer-or-string" });
    expect(field("V1Secret", "data")?.type).toEqual({
      kind: "map",
      value: { kind: "scalar", scalar: "string", format: "byte" },
    });
    expect(field("V1ResourceRequirements", "limits")?.type).toEqual({
      kind: "map",
      value: { kind: "scalar", scalar: "quantity" },
    });
    expect(field("V1ObjectMeta", "creationTimestamp")?.type).toMatchObject({ format: "date-time" });
    expect(field("V1PersistentVolumeClaimSpec", "accessModes")?.type).toMatchObject({
      item: { values: ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"] },
    });
  });

  test("change with the minors", () => {
    expect(field("V1Container", "restartPolicy", 27)).toBeUndefined();
    expect(typeOf("V1Container", 27)?.absent.get("restartPolicy")).toMatchObject({ since: 28 });
    expect(field("V1Container", "restartPolicy", 28)?.type).toMatchObject({ values: ["Always"] });
    expect(field("V1Container", "restartPolicy", 34)?.type).toMatchObject({ values: ["Always", "OnFailure", "Never"] });
    expect(field("V1PodResourceClaim", "source", 30)).toMatchObject({ removed: 32 });
    expect(typeOf("V1PodResourceClaim", 36)?.absent.get("source")).toMatchObject({ removed: 32 });
    expect([31, 32].map((minor) => field("V1HostAlias", "ip", minor)?.required)).toEqual([false, true]);
    expect(field("V1PersistentVolumeClaimSpec", "resources", 28)?.type).toMatchObject({
      name: "V1ResourceRequirements",
    });
    expect(field("V1PersistentVolumeClaimSpec", "resources", 29)?.type).toMatchObject({
      name: "V1VolumeResourceRequirements",
    });
    expect(field("V1RoleBinding", "subjects", 25)?.type).toMatchObject({ item: { name: "RbacV1Subject" } });
  });

  test("of every minor can be walked to their ends", () => {
    const walk = (minor: number) =>
      Object.keys(artefact().types).map((name) => typeOf(name, minor)?.fields.size ?? Number.NaN);
    for (const minor of minors) expect(walk(minor).every((size) => size >= 0)).toBe(true);
  });
});

describe("versions", () => {
  test("are read as people write them", () => {
    expect(["1.34", "v1.34.2", "1.34.0-rc.1", "1.34+", "2.0", "latest", ""].map(minorOf)).toEqual([
      34,
      34,
      34,
      34,
      undefined,
      undefined,
      undefined,
    ]);
    expect([1, 25, 30, 99].map(supportedMinor)).toEqual([25, 25, 30, 36]);
  });
});

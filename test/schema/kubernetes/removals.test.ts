import { describe, expect, test } from "vitest";
import { anyKindOf, kindOf, kinds } from "../../../server/src/schema/kubernetes/kinds";
import { type Removal, removalOf, removals } from "../../../server/src/schema/kubernetes/removals";
import { newestMinor } from "../../../server/src/schema/kubernetes/versions";

const packaged = [25, 27, 28, 29, 30, 32, 33, 34, 36];
const rows = removals.flatMap((row) => row.kinds.map((kind) => ({ ...row, kind })));

/** The first minor with a package, from a minor on. */
function next(minor: number): number {
  return packaged.find((each) => each >= minor) ?? Number.POSITIVE_INFINITY;
}

function name({ apiVersion, kind }: Removal & { readonly kind: string }): string {
  return `${apiVersion} ${kind}`;
}

describe("removals", () => {
  test("name each kind once, and have an order in time", () => {
    expect(new Set(rows.map(name)).size).toBe(rows.length);
    const odd = rows.filter(
      ({ since = 0, deprecated = since, gone = Number.POSITIVE_INFINITY }) => since > deprecated || deprecated > gone,
    );
    expect(odd.map(name)).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
  });

  test("agree with the schema about when a kind went", () => {
    /** The server's marker says 1.33; the API document of 1.32 has them no longer. */
    const early = ["networking.k8s.io/v1alpha1 IPAddress", "networking.k8s.io/v1alpha1 ServiceCIDR"];
    const wrong = rows.filter((row) => {
      const kind = anyKindOf(row.apiVersion, row.kind);
      if (kind === undefined) return false;
      if (early.includes(name(row))) return kind.removed !== 32;
      if (row.gone === undefined || row.gone > newestMinor) return kind.removed !== undefined;
      return kind.removed !== next(row.gone);
    });
    expect(wrong.map(name)).toEqual([]);
  });

  test("agree with the schema about when a kind came", () => {
    const wrong = rows.filter((row) => {
      const kind = anyKindOf(row.apiVersion, row.kind);
      if (kind === undefined || row.since === undefined) return false;
      return kind.since === undefined ? row.since > 25 : next(kind.since) !== next(row.since);
    });
    expect(wrong.map(name)).toEqual([]);
  });

  test("know every kind that the schema has lost", () => {
    const lost = kinds().filter(({ removed }) => removed !== undefined);
    const unknown = lost.filter(({ apiVersion, kind }) => removalOf(apiVersion, kind) === undefined);
    expect(unknown.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual([]);
  });

  test("kinds they know and the schema does not were never in a package", () => {
    const missing = rows.filter(({ apiVersion, kind }) => anyKindOf(apiVersion, kind) === undefined);
    const packagedOnce = missing.filter(({ since = 0, gone = 99 }) =>
      packaged.some((minor) => since <= minor && minor < gone),
    );
    expect(packagedOnce.map(name)).toEqual([]);
  });

  test("lead to a kind that is there", () => {
    const wrong = rows.filter(({ kind, instead, insteadKind = kind }) => {
      if (instead === undefined || instead.startsWith("audit.")) return false;
      return kindOf(instead, insteadKind) === undefined;
    });
    expect(wrong.map(name)).toEqual([]);
  });

  test("answer for a kind as a manifest names it", () => {
    expect(removalOf("extensions/v1beta1", "Ingress")).toMatchObject({ gone: 22, instead: "networking.k8s.io/v1" });
    expect(removalOf("policy/v1beta1", "PodSecurityPolicy")).toMatchObject({ gone: 25 });
    expect(removalOf("v1", "Endpoints")).toMatchObject({ deprecated: 33, insteadKind: "EndpointSlice" });
    expect(removalOf("apps/v1", "Deployment")).toBeUndefined();
  });
});

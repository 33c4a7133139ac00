/** The resource map: who is drawn, and which arrows lead where. */
import { expect, test } from "vitest";
import { resourceMap } from "../../../../server/src/languages/kubernetes/graph/resource-map";
import { drawn } from "../../../support/engine";

/** One line an object, and one an arrow. */
function map(drawing: string): string {
  const { nodes, edges } = resourceMap(drawn(drawing).snapshot);
  const called = new Map(nodes.map(({ id, kind, name }) => [id, `${kind}/${name}`]));
  const end = (to: (typeof edges)[number]["to"]) =>
    typeof to === "string" ? called.get(to) : `missing ${to.kind}/${to.name}`;
  const arrows = edges.map(
    ({ from, to, verb, label }) => `${called.get(from)} ${verb} ${end(to)}${label ? ` (${label})` : ""}`,
  );
  return [...called.values(), ...arrows].join("\n");
}

test("objects are nodes, points are arrows, missing ends are told", () => {
  const drawing = `--- all.yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop}
spec:
  defaultBackend: {service: {name: shop, port: {number: 80}}}
  tls: [{secretName: certificate}]
---
apiVersion: v1
kind: Service
metadata: {name: shop}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: http}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - name: web
      ports: [{name: http, containerPort: 8080}]
      envFrom: [{configMapRef: {name: none}}, {secretRef: {name: some, optional: true}}]
`;
  expect(map(drawing)).toBe(
    [
      "Ingress/shop",
      "Service/shop",
      "Pod/web",
      "Ingress/shop routes to Service/shop (80)",
      "Ingress/shop presents missing Secret/certificate",
      "Service/shop selects Pod/web (80 → http)",
      "Pod/web reads missing ConfigMap/none",
    ].join("\n"),
  );
});

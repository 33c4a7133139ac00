/** From manifests to a map, as text. */
import { describe, expect, test } from "vitest";
import type { ResourceMap } from "../../../server/src/engine/map/map";
import { judged, resourceMap } from "../../../server/src/engine/map/resource-map";
import { inWords, sentence } from "../../../server/src/engine/map/words";
import { drawn } from "../../support/engine";

const shop = `--- shop/web.yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ingressClassName: nginx
  tls: [{ secretName: tls }]
  rules:
    - http:
        paths:
          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { name: http } } } }
          - { path: /mail, pathType: Prefix, backend: { service: { name: mail, port: { number: 25 } } } }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  selector: { app: web }
  ports: [{ name: http, port: 80, targetPort: web }]
--- shop/pods.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      containers:
        - name: web
          image: nginx:1.31
          ports: [{ name: web, containerPort: 8080 }]
          envFrom:
            - configMapRef: { name: web }
            - configMapRef: { name: perhaps, optional: true }
      volumes:
        - { name: data, persistentVolumeClaim: { claimName: data } }
--- shop/rest.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: web, namespace: shop }
data: { a: 1 }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: web }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: unused, namespace: other }
`;

function said(map: ResourceMap): string {
  return `\n${inWords(map).map(sentence).join("\n")}\n`;
}

function mapOf(drawing: string, isMeant: (path: string) => boolean = () => true): ResourceMap {
  const { snapshot } = drawn(drawing);
  return judged(snapshot, resourceMap(snapshot, isMeant));
}

describe("a map", () => {
  test("has the objects, what they do with each other, ports, and what is missing", () => {
    expect(said(mapOf(shop))).toBe(`
Ingress web in shop, with advice; presents Secret tls (missing); routes to Service web (http); routes to Service mail (25, missing)
Service web in shop; selects Deployment web (80 → web)
Deployment web in shop; runs as ServiceAccount web; mounts PersistentVolumeClaim data (missing); reads ConfigMap web
ConfigMap web in shop, with errors
ServiceAccount web in shop
ClusterRoleBinding web; grants to ServiceAccount web
ConfigMap unused in other
Secret tls in shop, missing
Service mail in shop, missing
PersistentVolumeClaim data in shop, missing
`);
  });

  test("of a file has its objects and what they have to do with", () => {
    expect(said(mapOf(shop, (path) => path.endsWith("rest.yaml")))).toBe(`
Deployment web in shop; runs as ServiceAccount web; reads ConfigMap web
ConfigMap web in shop, with errors
ServiceAccount web in shop
ClusterRoleBinding web; grants to ServiceAccount web
ConfigMap unused in other
`);
  });

  test("tells of ports and keys that are missing in what is there, but not of ports that a pod may have without a word", () => {
    const service = (name: string, port: string) =>
      `apiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { selector: { app: web }, ports: [{ port: 80, targetPort: ${port} }] }\n`;
    const pod = `apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec:
  containers:
    - name: web
      image: nginx:1.31
      ports: [{ name: http, containerPort: 8080 }]
      env: [{ name: A, valueFrom: { configMapKeyRef: { name: web, key: gone } } }]
`;
    const config = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { there: a }\n";
    const files = [service("a", "http"), service("b", "web"), service("c", "9000"), pod, config].join("---\n");
    expect(said(mapOf(`--- all.yaml\n${files}`))).toBe(`
Service a; selects Pod web (80 → http)
Service b, with warnings; selects Pod web (80 → web, missing)
Service c; selects Pod web (80 → 9000)
Pod web, with warnings; reads ConfigMap web (missing)
ConfigMap web
`);
  });

  test("of parts that are deployed apart keeps them apart", () => {
    const stage = (folder: string) => `--- ${folder}/all.yaml
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web } }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: web, image: nginx:1.31, envFrom: [{ secretRef: { name: gone } }] }] }
`;
    const { nodes } = mapOf(stage("prod") + stage("dev"));
    expect(nodes.map(({ id, unit }) => `${unit}: ${id}`)).toEqual([
      "prod: prod#Service//web",
      "prod: prod#Pod//web",
      "dev: dev#Service//web",
      "dev: dev#Pod//web",
      "prod: missing:prod#Secret//gone",
      "dev: missing:dev#Secret//gone",
    ]);
  });

  test("of files without objects is empty", () => {
    expect(mapOf("--- a.yaml\na: 1\n")).toEqual({ nodes: [], edges: [] });
  });
});

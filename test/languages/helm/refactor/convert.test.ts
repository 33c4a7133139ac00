/** Manifests that become templates. */
import { expect, test } from "vitest";
import { chart, refactored } from "./refactored";

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web«»
  namespace: shop # ours
spec:
  replicas: 3
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      serviceAccountName: robot
      containers:
        - name: web
          image: "ghcr.io/example/web:1.10"
          envFrom:
            - configMapRef:
                name: web-config
          resources:
            # Measured in June.
            requests:
              cpu: 100m
            limits: {memory: 1Gi}
          ports: [{containerPort: 80}]
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: web-config
`;

test("a manifest beside the templates is copied there", () => {
  expect(
    refactored(`${chart}--- values.yaml\nweb: taken # here\n--- old/web.yaml\n${manifest}`, "rewrite.template"),
  ).toBe(
    `--- templates/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-web
  namespace: {{ .Release.Namespace }} # ours
spec:
  replicas: {{ .Values.web2.replicaCount }}
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      serviceAccountName: robot
      containers:
        - name: web
          image: "{{ .Values.web2.image.repository }}:{{ .Values.web2.image.tag }}"
          envFrom:
            - configMapRef:
                name: {{ .Release.Name }}-web-config
          resources:
            {{- toYaml .Values.web2.resources | nindent 12 }}
          ports: [{containerPort: 80}]
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}-web-config
--- values.yaml
web: taken # here
web2:
  replicaCount: 3
  image:
    repository: ghcr.io/example/web
    tag: "1.10"
  resources:
    # Measured in June.
    requests:
      cpu: 100m
    limits: {memory: 1Gi}
`,
  );
});

const helper = '--- templates/_helpers.tpl\n{{- define "shop.fullname" -}}\na\n{{- end }}\n';

test("a manifest among the templates is rewritten, with the chart's own names", () => {
  const service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: shop«»\n---\n";
  const ingress =
    "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop-door\nspec:\n  defaultBackend:\n    service: {name: shop}\n";
  expect(refactored(`${chart}${helper}--- templates/door.yaml\n${service}${ingress}`, "rewrite.template")).toBe(
    `--- templates/door.yaml
apiVersion: v1
kind: Service
metadata:
  name: {{ include "shop.fullname" . }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ include "shop.fullname" . }}-door
spec:
  defaultBackend:
    service: {name: {{ include "shop.fullname" . }}}
`,
  );
});

test("the chart's labels come to objects, and what they say already goes", () => {
  const labels =
    '--- templates/_helpers.tpl\n{{- define "shop.labels" -}}\n{{ include "shop.pick" . }}\nb: 1\n{{- end }}\n{{- define "shop.pick" -}}\na: 1\n{{- end }}\n';
  const role = "apiVersion: v1\nkind: Role\nmetadata:\n  name: «»door # here\nrules: []\n---\n";
  const service =
    "apiVersion: v1\nkind: Service\nmetadata:\n  labels:\n    a: 2\n    c: 3\n  name: door\nspec:\n  selector: {a: 2}\n";
  expect(refactored(`${chart}${labels}--- old.yaml\n${role}${service}`, "rewrite.template")).toBe(
    `--- templates/old.yaml
apiVersion: v1
kind: Role
metadata:
  name: {{ .Release.Name }}-door # here
  labels:
    {{- include "shop.labels" . | nindent 4 }}
rules: []
---
apiVersion: v1
kind: Service
metadata:
  labels:
    {{- include "shop.labels" . | nindent 4 }}
    c: 3
  name: {{ .Release.Name }}-door
spec:
  selector: {a: 2}
`,
  );
});

test("containers of one pod have values of their own", () => {
  const pod =
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: «»two\nspec:\n  containers:\n    - {name: a-b, image: x}\n    - {name: c, image: y:1}\n";
  expect(refactored(`${chart}--- pod.yaml\n${pod}`, "rewrite.template").split("--- values.yaml\n")[1]).toBe(
    "two:\n  aB:\n    image:\n      repository: x\n  c:\n    image:\n      repository: 'y'\n      tag: \"1\"\n",
  );
});

test.each([
  ["without a chart", `--- web.yaml\n${manifest}`],
  ["that is a template", `${chart}--- templates/web.yaml\n${manifest.replace("robot", "{{ .Values.robot }}")}`],
  ["of values", `${chart}--- values.yaml\na: «»1\n`],
  ["of custom definitions", `${chart}--- crds/web.yaml\n${manifest}`],
  ["with aliases", `${chart}--- web.yaml\n${manifest.replace("{app: web}", "&labels {app: web}")}`],
  ["with something else in it", `${chart}--- web.yaml\n${manifest}---\na: b\n`],
])("nothing of a file %s", (_, drawing) => expect(refactored(drawing, "rewrite.template")).toBe(""));

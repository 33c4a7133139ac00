/** A workspace of manifests: applications of six objects that point at each other, alike in every run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One file an object, a folder an application and a namespace for each twenty. @param {string} folder @param {number} count */
export function writeManifests(folder, count) {
  for (let at = 0; at < count; at++) {
    const app = `app${Math.floor(at / kinds.length)}`;
    const namespace = `team${Math.floor(at / kinds.length / 20)}`;
    const kind = kinds[at % kinds.length];
    if (kind === undefined) continue;
    const below = join(folder, namespace, app);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${kind.name}.yaml`), kind.text(app, namespace));
  }
}

/** The last application of so many objects. @param {number} count */
export function lastApp(count) {
  return `app${Math.floor((count - 1) / kinds.length)}`;
}

/** @param {string} app @param {string} namespace */
const metadata = (app, namespace) => `metadata:
  name: ${app}
  namespace: ${namespace}
  labels:
    app.kubernetes.io/name: ${app}
    app.kubernetes.io/part-of: ${namespace}`;

/** @param {string} app @param {string} namespace */
const deployment = (app, namespace) => `apiVersion: apps/v1
kind: Deployment
${metadata(app, namespace)}
spec:
  replicas: 2
  selector:
    matchLabels:
      app.kubernetes.io/name: ${app}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${app}
    spec:
      serviceAccountName: ${app}
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: web
          image: registry.example.com/${app}:1.2.3
          ports:
            - name: http
              containerPort: 8080
          envFrom:
            - configMapRef:
                name: ${app}
          env:
            - name: LEVEL
              valueFrom:
                configMapKeyRef:
                  name: ${app}
                  key: level
          readinessProbe:
            httpGet:
              path: /ready
              port: http
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop:
                - ALL
          volumeMounts:
            - name: config
              mountPath: /etc/app
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: config
          configMap:
            name: ${app}
        - name: tmp
          emptyDir: {}
`;

/** @param {string} app @param {string} namespace */
const service = (app, namespace) => `apiVersion: v1
kind: Service
${metadata(app, namespace)}
spec:
  selector:
    app.kubernetes.io/name: ${app}
  ports:
    - name: http
      port: 80
      targetPort: http
`;

/** @param {string} app @param {string} namespace */
const configMap = (app, namespace) => `apiVersion: v1
kind: ConfigMap
${metadata(app, namespace)}
data:
  level: info
  app.properties: |
${Array.from({ length: 60 }, (_, line) => `    setting.number.${line}=the value of line ${line} of ${app}`).join("\n")}
`;

/** @param {string} app @param {string} namespace */
const ingress = (app, namespace) => `apiVersion: networking.k8s.io/v1
kind: Ingress
${metadata(app, namespace)}
spec:
  ingressClassName: nginx
  rules:
    - host: ${app}.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: ${app}
                port:
                  name: http
`;

/** @param {string} app @param {string} namespace */
const account = (app, namespace) => `apiVersion: v1
kind: ServiceAccount
${metadata(app, namespace)}
automountServiceAccountToken: false
`;

/** @param {string} app @param {string} namespace */
const policy = (app, namespace) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
${metadata(app, namespace)}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: ${app}
  policyTypes:
    - Ingress
  ingress:
    - ports:
        - port: http
`;

const kinds = [
  { name: "deployment", text: deployment },
  { name: "service", text: service },
  { name: "configmap", text: configMap },
  { name: "ingress", text: ingress },
  { name: "serviceaccount", text: account },
  { name: "networkpolicy", text: policy },
];

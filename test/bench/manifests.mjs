/** Kubernetes manifests of a wanted length, alike in every run. */

const image = (/** @type {number} */ n) => `registry.example.com/shop/part${n}:1.${n % 40}.${n % 7}`;

const metadata = (/** @type {number} */ n) => `metadata:
  name: part${n}
  namespace: shop
  labels:
    app.kubernetes.io/name: part${n}
    app.kubernetes.io/part-of: shop
    app.kubernetes.io/version: "1.${n % 40}.${n % 7}"`;

const probe = (/** @type {string} */ path) => `
            httpGet:
              path: ${path}
              port: http
            periodSeconds: 10
            timeoutSeconds: 2`;

const deployment = (/** @type {number} */ n) => `# Part ${n} of the shop: answers orders from the queue.
apiVersion: apps/v1
kind: Deployment
${metadata(n)}
spec:
  replicas: ${1 + (n % 5)}
  revisionHistoryLimit: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: part${n}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 0
  template:
    metadata:
      labels:
        app.kubernetes.io/name: part${n}
        app.kubernetes.io/part-of: shop
    spec:
      serviceAccountName: part${n}
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: part${n}
          image: ${image(n)}
          imagePullPolicy: IfNotPresent
          args: ["serve", "--port=8080", "--verbose"]
          ports:
            - name: http
              containerPort: 8080
            - name: metrics
              containerPort: 9090
          env:
            - name: LOG_LEVEL
              value: info
            - name: QUEUE_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: part${n}-queue
                  key: password
          envFrom:
            - configMapRef:
                name: part${n}
          livenessProbe:${probe("/healthz")}
          readinessProbe:${probe("/ready")}
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
              drop: ["ALL"]
          volumeMounts:
            - name: settings
              mountPath: /etc/part${n}
              readOnly: true
            - name: scratch
              mountPath: /tmp
      volumes:
        - name: settings
          configMap:
            name: part${n}
        - name: scratch
          emptyDir:
            sizeLimit: 64Mi`;

const service = (/** @type {number} */ n) => `apiVersion: v1
kind: Service
${metadata(n)}
spec:
  type: ClusterIP
  selector:
    app.kubernetes.io/name: part${n}
  ports:
    - name: http
      port: 80
      targetPort: http
      protocol: TCP
    - name: metrics
      port: 9090
      targetPort: metrics`;

const configMap = (/** @type {number} */ n) => `apiVersion: v1
kind: ConfigMap
${metadata(n)}
data:
  PART: "${n}"
  server.conf: |
    listen 8080
    workers ${1 + (n % 8)}
    # the queue's address is in the environment
    queue orders-${n}
  prices.json: |
    { "currency": "EUR", "items": [1, 2, 3] }`;

const ingress = (/** @type {number} */ n) => `apiVersion: networking.k8s.io/v1
kind: Ingress
${metadata(n)}
spec:
  ingressClassName: nginx
  tls:
    - hosts:
        - part${n}.example.com
      secretName: part${n}-tls
  rules:
    - host: part${n}.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: part${n}
                port:
                  name: http`;

const account = (/** @type {number} */ n) => `apiVersion: v1
kind: ServiceAccount
${metadata(n)}
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
${metadata(n)}
rules:
  - apiGroups: [""]
    resources: ["configmaps", "secrets"]
    resourceNames: ["part${n}"]
    verbs: ["get", "watch"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
${metadata(n)}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: part${n}
subjects:
  - kind: ServiceAccount
    name: part${n}
    namespace: shop`;

const budget = (/** @type {number} */ n) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
${metadata(n)}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: part${n}
  minReplicas: 2
  maxReplicas: 10
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 80
---
apiVersion: policy/v1
kind: PodDisruptionBudget
${metadata(n)}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app.kubernetes.io/name: part${n}`;

const job = (/** @type {number} */ n) => `apiVersion: batch/v1
kind: CronJob
${metadata(n)}
spec:
  schedule: "${n % 60} 3 * * *"
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      backoffLimit: 2
      template:
        spec:
          restartPolicy: OnFailure
          containers:
            - name: tidy
              image: ${image(n)}
              command: ["tidy", "--older-than=30d"]`;

const parts = [deployment, service, configMap, ingress, account, budget, job];

/** A stream of about that many lines, whole documents only. @param {number} lines */
export function manifestsOf(lines) {
  const documents = [];
  for (let n = 1, length = 0; length < lines; n++)
    for (const part of parts) {
      const text = part(n);
      if (length < lines) documents.push(text);
      length += text.split("\n").length + 1;
    }
  return `${documents.join("\n---\n")}\n`;
}

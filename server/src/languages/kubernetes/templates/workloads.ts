/** Manifests of what runs pods. `{1:app}` is the first place to fill in, with its example. */

const container = `containers:
  - name: {1:app}
    image: {2:nginxinc/nginx-unprivileged:1.29.3}
    ports:
      - name: http
        containerPort: {3:8080}
    readinessProbe:
      httpGet:
        path: {4:/}
        port: http
    resources:
      requests:
        cpu: {5:100m}
        memory: {6:128Mi}
      limits:
        memory: {6:128Mi}
    securityContext:
      allowPrivilegeEscalation: false
      capabilities:
        drop:
          - ALL`;

const task = `restartPolicy: {4|Never,OnFailure|}
containers:
  - name: {1:task}
    image: {2:busybox:1.37.0}
    command: ["{3:true}"]
    resources:
      requests:
        cpu: {5:100m}
        memory: {6:64Mi}
      limits:
        memory: {6:64Mi}`;

const safety = `securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  seccompProfile:
    type: RuntimeDefault
`;

const labelled = (name: string) => `metadata:
  labels:
    app.kubernetes.io/name: ${name}
`;

const selected = `selector:
  matchLabels:
    app.kubernetes.io/name: {1:app}
template:
${indented(`${labelled("{1:app}")}spec:\n${indented(`${safety}${container}`, 2)}`, 2)}`;

const mount = `$1volumeMounts:
$1  - name: data
$1    mountPath: {8:/data}
$1resources:`;

const named = (name: string) => `metadata:
  name: ${name}
  labels:
    app.kubernetes.io/name: ${name}
spec:
`;

const job = `backoffLimit: 3
template:
  spec:
${indented(task, 4)}`;

export const workloadTemplates: Readonly<Record<string, string>> = {
  Deployment: `${named("{1:app}")}${indented(`replicas: {7:2}\n${selected}`, 2)}`,
  StatefulSet: `${named("{1:app}")}${indented(
    `serviceName: {1:app}
replicas: {7:1}
${selected.replace(/^( *)resources:/m, mount)}
volumeClaimTemplates:
  - metadata:
      name: data
    spec:
      accessModes:
        - ReadWriteOnce
      resources:
        requests:
          storage: {9:1Gi}`,
    2,
  )}`,
  DaemonSet: `${named("{1:app}")}${indented(selected, 2)}`,
  Job: `${named("{1:task}")}${indented(job, 2)}`,
  CronJob: `${named("{1:task}")}  schedule: "{7:0 3 * * *}"
  concurrencyPolicy: {8|Forbid,Replace,Allow|}
  jobTemplate:
    spec:
${indented(job, 6)}`,
  Pod: `${named("{1:app}")}${indented(`${safety}${container}`, 2)}`,
  HorizontalPodAutoscaler: `metadata:
  name: {1:app}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {1:app}
  minReplicas: {2:2}
  maxReplicas: {3:5}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {4:80}`,
  PodDisruptionBudget: `metadata:
  name: {1:app}
spec:
  maxUnavailable: {2:1}
  selector:
    matchLabels:
      app.kubernetes.io/name: {1:app}`,
  PriorityClass: `metadata:
  name: {1:important}
value: {2:100000}
description: {3:Pods that others make room for}`,
};

function indented(lines: string, by: number): string {
  return lines.replace(/^(?=.)/gm, " ".repeat(by));
}

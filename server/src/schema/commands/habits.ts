/** Commands that people type although they do not exist: of old versions, of other programs, or simply expected. */

/** What is wrong, and the words that should stand there, if one command does the same. */
export interface Habit {
  readonly says: string;
  readonly instead?: string;
}

const makes = "kubectl create makes no";
const apply = "write a manifest and use kubectl apply -f";

const rows: Readonly<Record<string, readonly [says: string, instead?: string]>> = {
  "kubectl start": ["kubectl starts no cluster; minikube start does, on this machine", "minikube start"],
  "kubectl status": ["kubectl has no status; minikube status tells about the local cluster", "minikube status"],
  "kubectl stop": ["kubectl stops nothing; minikube stop halts the local cluster", "minikube stop"],
  "kubectl log": ["kubectl log was renamed to logs", "kubectl logs"],
  "kubectl list": ["kubectl lists with get", "kubectl get"],
  "kubectl restart": ["kubectl restarts pods with rollout restart", "kubectl rollout restart"],
  "kubectl use-context": ["contexts are chosen with kubectl config use-context", "kubectl config use-context"],
  "kubectl set-context": ["contexts are changed with kubectl config set-context", "kubectl config set-context"],
  "kubectl get-contexts": ["contexts are listed with kubectl config get-contexts", "kubectl config get-contexts"],
  "kubectl rolling-update": [
    "kubectl rolling-update is gone since 1.18; change the Deployment and watch kubectl rollout",
  ],
  "kubectl run-container": ["kubectl run-container was renamed to run", "kubectl run"],
  "kubectl resize": ["kubectl resize was renamed to scale", "kubectl scale"],
  "kubectl update": ["kubectl update was renamed to replace", "kubectl replace"],
  "kubectl install": ["kubectl installs no charts; helm install does", "helm install"],
  "kubectl create statefulset": [`${makes} StatefulSet; ${apply}`],
  "kubectl create sts": [`${makes} StatefulSet; ${apply}`],
  "kubectl create daemonset": [`${makes} DaemonSet; ${apply}`],
  "kubectl create replicaset": [`${makes} ReplicaSet; a Deployment makes it, or ${apply}`],
  "kubectl create pod": [`${makes} pod; kubectl run starts one`, "kubectl run"],
  "kubectl create pods": [`${makes} pods; kubectl run starts one`, "kubectl run"],
  "kubectl create pv": [`${makes} PersistentVolume; ${apply}`],
  "kubectl create pvc": [`${makes} PersistentVolumeClaim; ${apply}`],
  "kubectl create persistentvolume": [`${makes} PersistentVolume; ${apply}`],
  "kubectl create persistentvolumeclaim": [`${makes} PersistentVolumeClaim; ${apply}`],
  "kubectl create hpa": [`${makes} HorizontalPodAutoscaler; kubectl autoscale does`, "kubectl autoscale"],
  "kubectl create networkpolicy": [`${makes} NetworkPolicy; ${apply}`],
  "kubectl create storageclass": [`${makes} StorageClass; ${apply}`],
  "kubectl create svc nodePort": ["the type is written nodeport here", "kubectl create svc nodeport"],
  "helm init": ["helm init is gone: Helm 3 needs no Tiller in the cluster and no set-up; leave it out"],
  "helm hub": ["helm hub never became a command; helm search hub looks through Artifact Hub", "helm search hub"],
  "helm reset": ["helm reset removed Tiller, which Helm 3 does not have; leave it out"],
  "helm serve": ["helm serve is gone since Helm 3; use ChartMuseum or an OCI registry"],
  "helm home": ["helm home is gone since Helm 3; helm env prints the folders", "helm env"],
  "helm remove": ["helm removes releases with uninstall", "helm uninstall"],
  "helm add": ["repositories are added with helm repo add", "helm repo add"],
  "helm update": ["helm repo update fetches the lists of charts; helm upgrade changes a release", "helm repo update"],
  "docker up": ["up belongs to Compose", "docker compose up"],
  "docker down": ["down belongs to Compose", "docker compose down"],
  "docker ls": ["docker lists containers with ps", "docker ps"],
  "docker list": ["docker lists containers with ps", "docker ps"],
  "docker remove": ["docker removes containers with rm, images with rmi", "docker rm"],
  "docker delete": ["docker removes containers with rm, images with rmi", "docker rm"],
  "docker status": ["docker has no status; docker ps lists what runs", "docker ps"],
  "docker deploy": ["docker deploy never left its experiment; it is docker stack deploy", "docker stack deploy"],
  "docker machine": ["Docker Machine is gone; use docker context for other hosts, minikube for clusters"],
  "docker container delete": ["containers are removed with rm", "docker container rm"],
  "docker image delete": ["images are removed with rm", "docker image rm"],
  "docker volume delete": ["volumes are removed with rm", "docker volume rm"],
  "docker network delete": ["networks are removed with rm", "docker network rm"],
  "docker compose list": ["Compose lists projects with ls, containers with ps", "docker compose ls"],
  "docker compose status": ["Compose lists containers with ps", "docker compose ps"],
  "docker compose remove": ["Compose removes stopped containers with rm", "docker compose rm"],
  "docker compose delete": ["Compose removes stopped containers with rm", "docker compose rm"],
  "docker compose bundle": ["bundle left with docker-compose 1"],
  "helm search": ["helm search looks in repositories you added (repo) or on Artifact Hub (hub); say which"],
  "helm get": ["helm get wants to know what: all, values, manifest, hooks, notes or metadata", "helm get all"],
};

/** By path from the program on; the last word is the one that does not exist. */
export const habits: ReadonlyMap<string, Habit> = new Map(
  Object.entries(rows).map(([path, [says, instead]]) => [path, instead === undefined ? { says } : { says, instead }]),
);

/** What the commands of kubectl do, in a line each. */
export const kubectlWords = `
kubectl|the client of a Kubernetes cluster: reads and changes objects through the API server
kubectl alpha|commands being tried out
kubectl annotate|add, change or remove annotations of objects
kubectl api-resources|list the kinds that this cluster knows, with short names and groups
kubectl api-versions|list the API groups and versions that this cluster serves
kubectl apply|make the cluster match manifests: create what is new, change what differs
kubectl apply edit-last-applied|edit what apply remembers about an object
kubectl apply set-last-applied|make apply remember a file as the last applied state
kubectl apply view-last-applied|show what apply remembers about an object
kubectl attach|connect this terminal to a container's main process
kubectl auth|who you are and what you may do
kubectl auth can-i|ask whether something is allowed
kubectl auth reconcile|make roles and bindings match a file
kubectl auth whoami|show who the cluster takes you for
kubectl autoscale|make an autoscaler that changes the number of pods by load
kubectl certificate|answer requests for certificates
kubectl certificate approve|sign requests for certificates
kubectl certificate deny|refuse requests for certificates
kubectl cluster-info|show where the control plane and its services answer
kubectl cluster-info dump|collect the cluster's state for looking into trouble
kubectl completion|print a script that completes kubectl in your shell
kubectl config|the kubeconfig file: clusters, users and contexts
kubectl config current-context|print the context in use
kubectl config delete-cluster|remove a cluster from kubeconfig
kubectl config delete-context|remove a context from kubeconfig
kubectl config delete-user|remove a user from kubeconfig
kubectl config get-clusters|list clusters in kubeconfig
kubectl config get-contexts|list contexts in kubeconfig; the star marks the one in use
kubectl config get-users|list users in kubeconfig
kubectl config rename-context|give a context another name
kubectl config set|set one value in kubeconfig
kubectl config set-cluster|add or change a cluster in kubeconfig
kubectl config set-context|add or change a context, such as its namespace
kubectl config set-credentials|add or change a user in kubeconfig
kubectl config unset|remove one value from kubeconfig
kubectl config use-context|switch to another context
kubectl config view|show kubeconfig, secrets hidden
kubectl cordon|keep new pods off a node
kubectl cp|copy files between a container and this machine; needs tar in the container
kubectl create|create objects from a file or from arguments; fails when they exist
kubectl create clusterrole|create a set of permissions for the whole cluster
kubectl create clusterrolebinding|grant a ClusterRole everywhere
kubectl create configmap|create a ConfigMap from files or literals
kubectl create cronjob|create a job that runs on a schedule
kubectl create deployment|create a Deployment that keeps pods of an image running
kubectl create ingress|create an Ingress that leads requests to Services
kubectl create job|create a job that runs to its end
kubectl create namespace|create a namespace
kubectl create poddisruptionbudget|limit how many pods may be away at once
kubectl create priorityclass|create a class of importance for pods
kubectl create quota|limit what a namespace may use
kubectl create role|create a set of permissions in a namespace
kubectl create rolebinding|grant a Role or ClusterRole in a namespace
kubectl create secret|create a Secret: generic, tls or docker-registry
kubectl create secret docker-registry|create the credentials for pulling images
kubectl create secret generic|create a Secret from files or literals
kubectl create secret tls|create a Secret from a certificate and its key
kubectl create service|create a Service of one type
kubectl create service clusterip|create a Service with an address inside the cluster
kubectl create service externalname|create a Service that stands for a name outside
kubectl create service loadbalancer|create a Service that the cloud gives an address
kubectl create service nodeport|create a Service on a port of every node
kubectl create serviceaccount|create an identity for pods
kubectl create token|print a token of a ServiceAccount that expires
kubectl debug|look into a pod or node with an extra container
kubectl delete|delete objects by file, name or label
kubectl describe|show an object in words, with its recent events
kubectl diff|show what apply would change
kubectl drain|move pods off a node and keep new ones away
kubectl edit|change an object in your editor
kubectl events|list events, latest last
kubectl exec|run a command in a container
kubectl explain|show the fields of a kind
kubectl expose|make a Service for existing pods
kubectl get|list objects, or print them as YAML or JSON
kubectl help|explain a command
kubectl kuberc|your own defaults and aliases for kubectl
kubectl kuberc set|set a default or an alias
kubectl kuberc view|show the defaults and aliases
kubectl kustomize|print the manifests that a kustomization makes
kubectl label|add, change or remove labels of objects
kubectl logs|show the output of a container
kubectl options|list the flags that every command has
kubectl patch|change some fields of an object
kubectl plugin|commands added by programs named kubectl-…
kubectl plugin list|list plugins on the PATH
kubectl port-forward|lead a port of this machine to a pod or Service
kubectl proxy|open the API server on a local port
kubectl replace|replace objects by what a file says; they must exist
kubectl rollout|follow and steer the replacement of pods
kubectl rollout history|list a workload's earlier versions
kubectl rollout pause|stop a rollout where it is
kubectl rollout restart|replace all pods one by one
kubectl rollout resume|let a paused rollout go on
kubectl rollout status|wait for a rollout and report
kubectl rollout undo|go back to an earlier version
kubectl run|start a single pod from an image
kubectl scale|set the number of copies of a workload
kubectl set|change one aspect of a workload
kubectl set env|set or remove environment variables
kubectl set image|give containers another image, which starts a rollout
kubectl set resources|set requests and limits
kubectl set selector|set a Service's selector
kubectl set serviceaccount|set the ServiceAccount of a workload's pods
kubectl set subject|change who a binding grants to
kubectl taint|mark nodes so that only tolerant pods run there
kubectl top|show what nodes or pods use; needs metrics-server
kubectl top node|show processor and memory of nodes
kubectl top pod|show processor and memory of pods
kubectl uncordon|let new pods onto a node again
kubectl version|show the versions of client and server
kubectl wait|wait until objects reach a condition
`;

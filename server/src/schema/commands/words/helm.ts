/** What the commands of helm, kustomize, minikube and the switchers do, in a line each. */
export const helmWords = `
helm|the package manager of Kubernetes: charts in, releases out
helm completion|print a script that completes helm in your shell
helm create|start a chart with example files
helm dependency|the charts that a chart needs
helm dependency build|fetch dependencies as Chart.lock pins them
helm dependency list|list dependencies and whether they are there
helm dependency update|fetch dependencies anew and write Chart.lock
helm env|show helm's settings and folders
helm get|show what a release is made of
helm get all|show everything about a release
helm get hooks|show a release's hooks
helm get manifest|show the manifests of a release
helm get metadata|show name, chart, version and time of a release
helm get notes|show the notes of a release again
helm get values|show the values a release was given; -a all of them
helm help|explain a command
helm history|list a release's revisions
helm install|render a chart and create its objects as a new release
helm lint|look for mistakes in a chart
helm list|list releases in this namespace; -A in all
helm package|pack a chart into a .tgz
helm plugin|extensions of helm
helm plugin install|add a plugin
helm plugin list|list plugins
helm plugin package|pack a plugin
helm plugin uninstall|remove plugins
helm plugin update|update plugins
helm plugin verify|check a plugin's signature
helm pull|fetch a chart without installing it
helm push|send a packed chart to an OCI registry
helm registry|credentials for OCI registries
helm registry login|log in to an OCI registry
helm registry logout|log out of an OCI registry
helm repo|repositories of charts
helm repo add|remember a repository under a name
helm repo index|write the index.yaml of a repository
helm repo list|list repositories
helm repo remove|forget repositories
helm repo update|fetch the repositories' lists of charts
helm rollback|go back to an earlier revision of a release
helm search|look for charts: in repo or on hub
helm search hub|look for charts on Artifact Hub
helm search repo|look for charts in the repositories you added
helm show|look into a chart before installing it
helm show all|show everything about a chart
helm show chart|show Chart.yaml
helm show crds|show the CustomResourceDefinitions of a chart
helm show readme|show a chart's README
helm show values|show a chart's default values
helm status|show how a release is doing
helm template|render a chart here, without a cluster
helm test|run a release's test hooks
helm uninstall|delete a release and its objects
helm upgrade|change a release to another chart version or other values
helm verify|check that a packed chart is signed
helm version|show the version of helm
kustomize|builds manifests from bases and patches, without templates
kustomize build|print the manifests that a kustomization makes
kustomize cfg|read and search manifests
kustomize cfg cat|print the manifests in a folder
kustomize cfg count|count the objects in a folder
kustomize cfg grep|find objects by a field's value
kustomize cfg tree|show a folder's objects as a tree
kustomize completion|print a script that completes kustomize in your shell
kustomize create|write a kustomization.yaml
kustomize edit|change a kustomization.yaml
kustomize edit add|add something to kustomization.yaml
kustomize edit add annotation|add common annotations
kustomize edit add base|add a base
kustomize edit add buildmetadata|say what the output shall tell about its origin
kustomize edit add component|add a component
kustomize edit add configmap|add a generator of a ConfigMap
kustomize edit add generator|add a generator
kustomize edit add label|add labels
kustomize edit add patch|add a patch
kustomize edit add resource|add a file or folder with manifests
kustomize edit add secret|add a generator of a Secret
kustomize edit add transformer|add a transformer
kustomize edit fix|rewrite outdated fields
kustomize edit remove|remove something from kustomization.yaml
kustomize edit set|set something in kustomization.yaml
kustomize edit set image|set the name, tag or digest of an image
kustomize edit set label|set common labels
kustomize edit set nameprefix|set what all names start with
kustomize edit set namespace|set the namespace of all objects
kustomize edit set namesuffix|set what all names end with
kustomize edit set replicas|set the number of copies
kustomize fn|programs that work on manifests
kustomize fn run|run the functions in a folder
kustomize localize|copy a kustomization with everything it takes from elsewhere
kustomize version|show the version of kustomize
minikube|a small Kubernetes cluster on this machine
minikube addons|parts of a cluster that can be switched on, such as ingress
minikube addons configure|answer an addon's questions
minikube addons disable|switch an addon off
minikube addons enable|switch an addon on
minikube addons images|list the images of an addon
minikube addons list|list addons and whether they are on
minikube addons open|open an addon in the browser
minikube cache|images kept for every cluster
minikube config|minikube's own settings
minikube config defaults|list what a setting can be
minikube config get|print a setting
minikube config set|change a setting
minikube config unset|forget a setting
minikube config view|list settings
minikube cp|copy files into or out of a node
minikube dashboard|open the Kubernetes dashboard in the browser
minikube delete|delete the cluster with everything in it
minikube docker-env|print how to use the docker inside the cluster; eval it
minikube image|images inside the cluster
minikube image build|build an image inside the cluster
minikube image load|copy an image from this machine into the cluster
minikube image ls|list the cluster's images
minikube image pull|fetch images inside the cluster
minikube image push|send images from the cluster
minikube image rm|delete images from the cluster
minikube image save|write an image from the cluster to a file
minikube image tag|give an image one more name
minikube ip|print a node's address
minikube kubectl|run a kubectl that fits the cluster; arguments after --
minikube logs|show the cluster's logs
minikube mount|show a folder of this machine inside the cluster
minikube node|nodes of the cluster
minikube node add|add a node
minikube node delete|delete a node
minikube node list|list nodes
minikube node start|start a node
minikube node stop|stop a node
minikube options|list the flags that every command has
minikube pause|freeze the cluster
minikube podman-env|print how to use the podman inside the cluster
minikube profile|choose among several clusters
minikube profile list|list clusters
minikube service|open a Service in the browser, or print its address
minikube service list|list Services and their addresses
minikube ssh|open a shell on a node
minikube ssh-host|print a node's SSH host key
minikube ssh-key|print the path of a node's SSH key
minikube start|create or start the cluster
minikube status|show whether the cluster runs
minikube stop|stop the cluster and keep it
minikube tunnel|give LoadBalancer Services addresses while it runs
minikube unpause|let a frozen cluster go on
minikube update-check|look for a newer minikube
minikube update-context|write the cluster's address into kubeconfig
minikube version|show the version of minikube
kubens|show or switch the namespace that kubectl uses by default
kubectx|show or switch the context, and so the cluster, that kubectl uses
`;

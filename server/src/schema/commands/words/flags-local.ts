/** What the flags of minikube, kubens and kubectx do, and those that nearly every program has. */
export const localFlagWords = `
minikube --apiserver-ips|further addresses in the API server's certificate
minikube --apiserver-names|further names in the API server's certificate
minikube --base-image|image of the node itself
minikube --cache-images|keep images for the next cluster
minikube --delete-on-failure|delete the cluster and try again when it fails
minikube --docker-env|variable for the docker inside
minikube --docker-opt|option for the docker inside
minikube --download-only|fetch everything, start nothing
minikube --gpus|graphics cards for pods
minikube --image-mirror-country|where to fetch images from
minikube --image-repository|registry for the cluster's own images
minikube --keep-context|do not switch kubectl to this cluster
minikube --listen-address|address that ports are opened on
minikube --no-kubernetes|only the machine, no cluster
minikube --network|network to join
minikube --preload|fetch images in one archive
minikube --service-cluster-ip-range|range for the addresses of Services
minikube --subnet|the network's range of addresses
minikube --user|who it is done for
minikube --bootstrapper|what sets the cluster up
minikube --interactive|ask questions
minikube --dns-domain|domain of the cluster
minikube --auto-update-drivers|keep drivers up to date
minikube --profile|which cluster
minikube --nodes|how many nodes
minikube --driver|what the cluster runs in: containers (docker, podman) or a virtual machine (qemu2, kvm2, hyperv)
minikube --cpus|processors for each node
minikube --memory|memory for each node
minikube --disk-size|disk for each node
minikube --kubernetes-version|which Kubernetes
minikube --container-runtime|docker, containerd or cri-o
minikube --addons|addons to switch on
minikube --cni|network plugin
minikube --extra-config|setting of a component, as kubelet.key=value
minikube --feature-gates|features to switch on
minikube --mount|share a folder with the cluster
minikube --mount-string|which folder, as here:there
minikube --insecure-registry|registries without TLS
minikube --registry-mirror|mirrors of Docker Hub
minikube --ports|ports to open on this machine
minikube --ha|several control-plane nodes
minikube --wait|parts to wait for
minikube --purge|delete the settings too
minikube --all|every cluster
minikube --url|print the address instead of opening it
minikube --output|how to print
minikube --node|which node
minikube --namespace|in which namespace
minikube --unset|undo it
minikube --shell|for which shell
minikube --control-plane|as a control-plane node
minikube --dry-run|check settings, start nothing
minikube --force|do it in spite of warnings
minikube --embed-certs|write certificates into kubeconfig
minikube --apiserver-port|port of the API server
minikube --static-ip|fixed address of the cluster
minikube --schedule|stop later, such as 30m
minikube --native-ssh|use the built-in SSH client
minikube --follow|go on with new lines
minikube --problems|only lines that tell of trouble
kubens --current|print the namespace in use
kubens --force|switch even if it does not exist
kubens --unset|forget the choice
kubectx --current|print the context in use
kubectx --delete|delete a context
kubectx --unset|forget the choice
--help|explain the command and list its flags
--version|print the version
--verbose|tell more
--quiet|print less
--debug|tell more
`;

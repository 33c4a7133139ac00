/** What the flags of kubectl, helm, kustomize, minikube and the switchers do. */
export const kubernetesFlagWords = `
kubectl --all|every object of the kind
kubectl --all-namespaces|in every namespace
kubectl --all-containers|every container of the pod
kubectl --allow-missing-template-keys|print nothing for fields that are not there
kubectl --annotations|annotations to set
kubectl --api-group|only kinds of this group
kubectl --api-version|the version of the kind to explain
kubectl --as|act as another user
kubectl --as-group|act as a member of a group
kubectl --cascade|what happens to dependents: background, foreground, orphan
kubectl --certificate-authority|certificate of the authority to trust
kubectl --chunk-size|fetch long lists in pieces
kubectl --client|the client's version only
kubectl --client-certificate|the client's certificate
kubectl --client-key|the client's key
kubectl --cluster|which cluster of kubeconfig
kubectl --cluster-ip|the Service's address, or None
kubectl --clusterrole|the ClusterRole to grant
kubectl --command|the arguments replace the image's entrypoint
kubectl --container|which container of the pod
kubectl --containers|only these containers
kubectl --context|which context of kubeconfig
kubectl --copy-to|debug a copy of the pod with this name
kubectl --cpu|processor use to aim at
kubectl --current|the context in use
kubectl --delete-emptydir-data|accept that emptyDir volumes lose their data
kubectl --dry-run|rehearse: client prints, server checks, none does it
kubectl --env|set an environment variable, as NAME=value
kubectl --expose|make a Service for the pod too
kubectl --external-ip|address outside that leads to the Service
kubectl --field-manager|who is noted as the owner of fields
kubectl --field-selector|only objects with these field values
kubectl --filename|files, folders or addresses with manifests; - for the input
kubectl logs --follow|go on with new lines until interrupted
kubectl --follow|go on until interrupted
kubectl --for|what to wait for, such as condition=Ready
kubectl --force|delete at once, or replace by deleting and creating
kubectl --force-conflicts|take fields over from other managers
kubectl --from|make it from this object, such as cronjob/name
kubectl --from-env-file|keys and values from a file of NAME=value lines
kubectl --from-file|a key from a file, as key=path
kubectl --from-literal|a key and its value, as key=value
kubectl --grace-period|seconds the pod gets to end; 0 with --force for at once
kubectl --ignore-daemonsets|leave DaemonSet pods where they are
kubectl --ignore-not-found|no error for what is not there
kubectl --image|which image to run
kubectl --image-pull-policy|when the image is fetched
kubectl --insecure-skip-tls-verify|trust any certificate; for experiments only
kubectl --kubeconfig|which kubeconfig file to use
kubectl --kustomize|a folder with a kustomization
kubectl --label-columns|show these labels as columns
kubectl --labels|labels to set
kubectl --limits|limits, such as cpu=200m,memory=512Mi
kubectl --requests|requests, such as cpu=100m,memory=256Mi
kubectl --list|show labels or variables instead of changing them
kubectl --local|work on the file alone, without the cluster
kubectl --max|most pods
kubectl --min|fewest pods
kubectl --max-unavailable|how many may be away
kubectl --min-available|how many must be there
kubectl --minify|only what the context in use needs
kubectl --name|a name for what is made
kubectl --namespace|in which namespace
kubectl --namespaced|kinds inside namespaces, or with =false those outside
kubectl --no-headers|without the line of headings
kubectl --output|how to print: yaml, json, wide, name, jsonpath=…
kubectl --overrides|JSON laid over the object
kubectl --overwrite|replace values that are there
kubectl --patch|the changes, as JSON or YAML
kubectl --patch-file|a file with the changes
kubectl --pod-selector|only pods with these labels
kubectl --port|which port
kubectl --prefix|the pod's name before each line
kubectl --previous|the container before its last restart
kubectl --privileged|all rights of the host
kubectl --profile|which rights the debugging container gets
kubectl --protocol|TCP, UDP or SCTP
kubectl --prune|delete what the files no longer hold
kubectl --quiet|print less
kubectl --raw|ask the API server for a path
kubectl --record|note the command in an annotation
kubectl --recursive|folders inside folders too
kubectl --replicas|how many copies
kubectl --request-timeout|how long to wait for the API server
kubectl --resource|which kinds the rule is about
kubectl --restart|what happens after the container ends
kubectl --rm|delete the pod when the command ends
kubectl --role|the Role to grant
kubectl --rule|where requests go, as host/path=service:port
kubectl --save-config|remember the object for later apply
kubectl --schedule|when it runs, as a cron line
kubectl --selector|only objects with these labels, such as app=web
kubectl --server|address of the API server
kubectl --server-side|let the API server merge the manifest
kubectl --serviceaccount|which ServiceAccount
kubectl --session-affinity|keep a client at one pod
kubectl --show-kind|the kind before each name
kubectl --show-labels|a column with all labels
kubectl --show-managed-fields|who set which field
kubectl --since|only newer than a span of time, such as 10m
kubectl --since-time|only newer than a moment
kubectl --sort-by|sort by a field, as a JSONPath
kubectl --stdin|keep the input open
kubectl --subresource|a part such as status or scale
kubectl --tail|only the last lines
kubectl --target|the container whose processes to share
kubectl --target-port|the port of the pods
kubectl --tcp|ports, as port:targetPort
kubectl --template|the template for go-template or jsonpath
kubectl --timeout|how long to wait at most, such as 60s
kubectl --timestamps|put the time before each line
kubectl --to-revision|which earlier version
kubectl --token|the bearer token to show
kubectl --tty|give it a terminal
kubectl --type|which type
kubectl --user|which user of kubeconfig
kubectl --validate|what happens with unknown fields: strict, warn, ignore
kubectl --verb|what the rule allows
kubectl --v|how much to tell, 0 to 9
kubectl --wait|wait until it is done
kubectl --watch|go on and show changes
kubectl --watch-only|show changes only
kubectl --address|address to listen on
kubectl --cert|file with the certificate
kubectl --key|file with the key
kubectl --docker-server|address of the registry
kubectl --docker-username|user at the registry
kubectl --docker-password|password at the registry
kubectl --docker-email|mail address at the registry
kubectl --duration|how long the token is valid
kubectl --hard|the limits, as key=value
kubectl --value|the priority, higher first
kubectl --show-events|with the events
kubectl --attach|connect this terminal
kubectl --leave-stdin-open|keep the input open after the first attach
kubectl --disable-eviction|delete instead of evict, past disruption budgets
kubectl --cache-dir|folder for cached answers
kubectl --disable-compression|ask for answers that are not compressed
kubectl --username|user for basic authentication
kubectl --password|password for basic authentication
kubectl --proxy-url|proxy on the way to the API server
kubectl --tls-server-name|name expected in the server's certificate
kubectl --match-server-version|go on only when client and server are of one version
kubectl --warnings-as-errors|end with an error after a warning of the server
kubectl --vmodule|how much to tell, by source file
kubectl --as-uid|act as a user with this UID
kubectl --kuberc|your own defaults and aliases
kubectl --pod-running-timeout|how long to wait until a pod runs
kubectl --prune-allowlist|only these kinds are deleted by --prune
kubectl --revision|which version
kubectl --server-print|let the server choose the columns
kubectl --output-watch-events|the kind of change before each object
kubectl --detach-keys|keys that disconnect the terminal
helm --burst-limit|how many requests at once
helm --qps|how many requests a second
helm --kube-apiserver|address of the API server
helm --kube-token|the bearer token to show
helm --kube-as-user|act as another user
helm --kube-as-group|act as a member of a group
helm --kube-ca-file|certificate of the authority to trust
helm --kube-insecure-skip-tls-verify|trust any certificate of the API server
helm --kube-tls-server-name|name expected in the server's certificate
helm --registry-config|file with credentials for registries
helm --repository-cache|folder for the lists of charts
helm --repository-config|file with the repositories
helm --color|when to use colours
helm --disable-openapi-validation|do not check manifests against the cluster's schema
helm --enable-dns|let templates look up names
helm --hide-notes|do not show the notes
helm --hide-secret|do not show Secrets in a rehearsal
helm --labels|labels for the release's record
helm --render-subchart-notes|show the notes of charts inside too
helm --post-renderer-args|argument for the post-renderer
helm --force-conflicts|take fields over from other managers
helm --release-name|the release's name in the folder's path
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
helm --kube-context|which context of kubeconfig
helm --kubeconfig|which kubeconfig file to use
helm --kube-version|Kubernetes version that the templates see
helm --namespace|in which namespace
helm --all-namespaces|in every namespace
helm --debug|tell more
helm --values|file with values; later ones win
helm --set|a value, as key=value
helm --set-file|a value from a file
helm --set-json|a value as JSON
helm --set-literal|a value taken as it is
helm --set-string|a value that stays a text
helm --version|which version of the chart, or a range
helm --repo|address of the repository, without adding it
helm --create-namespace|make the namespace if it is missing
helm --install|install if there is no release yet
helm --dry-run|rehearse: client renders, server asks the cluster too
helm --atomic|undo everything if it fails; waits
helm --rollback-on-failure|undo everything if it fails; waits
helm --wait|wait until everything is ready
helm --wait-for-jobs|wait for Jobs too
helm --timeout|how long to wait at most, such as 5m0s
helm --generate-name|make up a name for the release
helm --name-template|template for the release's name
helm --replace|use the name of a deleted release again
helm --reuse-values|start from the last release's values
helm --reset-values|start from the chart's values
helm --reset-then-reuse-values|the chart's values, then the last release's
helm --force|replace objects instead of patching
helm --force-replace|replace objects instead of patching
helm --cleanup-on-fail|delete new objects if it fails
helm --no-hooks|leave hooks out
helm --skip-crds|leave CustomResourceDefinitions out
helm --include-crds|print CustomResourceDefinitions too
helm --skip-tests|leave test manifests out
helm --skip-schema-validation|do not check values against the schema
helm --dependency-update|fetch dependencies first
helm --skip-refresh|use the lists of charts as they are
helm --devel|development versions too
helm --description|a sentence about this revision
helm --history-max|how many revisions to keep
helm --keep-history|keep the record, so that a rollback stays possible
helm --output|how to print: table, json or yaml
helm template --output|how to print
helm --output-dir|write files into a folder
helm --show-only|only these templates
helm --api-versions|API versions that the templates see
helm --is-upgrade|render as for an upgrade
helm --validate|check against the cluster
helm --strict|warnings fail too
helm --with-subcharts|the charts inside as well
helm --username|user at the repository
helm --password|password at the repository
helm --password-stdin|read the password from the input
helm --pass-credentials|send credentials to every host
helm --ca-file|certificate of the authority to trust
helm --cert-file|the client's certificate
helm --key-file|the client's key
helm --insecure-skip-tls-verify|trust any certificate
helm --plain-http|without TLS
helm --force-update|overwrite a repository of the same name
helm --untar|unpack after fetching
helm --untardir|folder to unpack into
helm --destination|folder to write to
helm --app-version|the appVersion to write
helm --sign|sign with PGP
helm --key|name of the key
helm --keyring|file with keys
helm --prov|fetch the provenance file only
helm --verify|check the signature
helm --versions|every version, not only the newest
helm --regexp|the word is a regular expression
helm --max|how many at most
helm --filter|only names that match
helm --failed|failed releases
helm --deployed|deployed releases
helm --pending|releases under way
helm --uninstalled|deleted releases whose record is kept
helm --short|little output
helm --revision|which revision
helm get values --all|the chart's values too
helm list --all|releases in every state
helm --date|sort by date
helm --reverse|the other way round
helm --logs|show the pods' logs
helm --ignore-not-found|no error for what is not there
helm --cascade|what happens to dependents
helm --post-renderer|program that changes the manifests
helm --take-ownership|accept objects that belong to nobody or another release
helm --template|print through a Go template
helm --server-side|let the API server merge
helm --starter|start from another chart
helm --url|address charts are fetched from
helm --merge|keep what the index has
kustomize --enable-helm|allow charts in kustomizations
kustomize --load-restrictor|which files may be read
kustomize --output|file or folder to write to
kustomize --autodetect|add all manifests of the folder
kustomize --resources|manifests to begin with
kustomize --recursive|folders inside folders too
kustomize --namespace|namespace of the objects
kustomize --nameprefix|what names start with
kustomize --namesuffix|what names end with
kustomize --disableNameSuffixHash|no hash behind the name
kustomize --from-file|a key from a file
kustomize --from-literal|a key and its value
kustomize --patch|the patch itself
kustomize --path|file with the patch
kustomize --helm-command|which helm to call
minikube --profile|which cluster
minikube --nodes|how many nodes
minikube --driver|what the cluster runs in, such as docker
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

/** What the flags of kubectl do. */
export const kubectlFlagWords = `
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
`;

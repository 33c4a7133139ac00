/** What the flags of helm and kustomize do. */
export const helmFlagWords = `
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
`;

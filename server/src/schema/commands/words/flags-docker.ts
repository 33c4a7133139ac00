/** What the flags of docker and buildx do; `command --flag` where they differ from their namesakes. */
export const dockerFlagWords = `
docker --config|folder of the client's settings
docker service create --config|a config for the service to read
docker service create --secret|a secret for the service to read
docker --context|which named engine to talk to
docker --host|address of the engine
docker --debug|tell more about what happens
docker --log-level|how much to tell
docker --tls|talk to the engine over TLS
docker --tlscacert|certificate of the authority to trust
docker --tlscert|the client's certificate
docker --tlskey|the client's key
docker --tlsverify|talk over TLS and check the engine's certificate
docker --add-host|one more name for /etc/hosts, as name:address
docker --annotation|a note in the image's or container's OCI metadata
docker --attach|connect this terminal to STDIN, STDOUT or STDERR
docker --blkio-weight|share of disk access, 10 to 1000
docker --build-arg|value of an ARG in the Dockerfile
docker --build-context|a further folder or image that COPY --from can name
docker --builder|which builder to use
docker --cache-from|where cache of earlier builds is found
docker --cache-to|where to store the build's cache
docker --call|check or describe the build instead of running it
docker --check|look for mistakes in the build instead of running it
docker --cap-add|give the container one more Linux capability
docker --cap-drop|take a Linux capability away
docker --cgroup-parent|control group above the container's
docker --cgroupns|whose control groups the container sees: host or private
docker --cidfile|write the container's id to a file
docker --compress|send the build's files compressed
docker --cpu-period|length of a scheduler's round, in microseconds
docker --cpu-quota|processor time within a round, in microseconds
docker --cpu-shares|weight against other containers when processors are busy
docker --cpus|how many processors it may use, such as 1.5
docker --cpuset-cpus|on which processors it may run, such as 0-2
docker --cpuset-mems|which memory nodes it may use
docker --detach|go on in the background and print the id
docker --detach-keys|keys that disconnect the terminal
docker --device|a device of this machine inside the container
docker --dns|server that answers the container's name look-ups
docker --dns-search|domain that is tried behind short names
docker --dns-option|option for /etc/resolv.conf
docker --domainname|the container's domain
docker --driver|which driver makes it
docker --driver-opt|option for the driver
docker --opt|option for the driver
docker --entrypoint|program to start instead of the image's ENTRYPOINT
docker --env|set an environment variable; a bare name passes this shell's value on
docker --env-file|read environment variables from a file, one NAME=value a line
docker --expose|document a port; it is not reachable from outside by that
docker --file|which file to read instead of the default
docker build --file|which Dockerfile to read, if not Dockerfile
docker buildx build --file|which Dockerfile to read, if not Dockerfile
docker --filter|only what matches, as key=value
docker --follow|go on with new lines until interrupted
docker --format|print through a Go template, or as table or json
docker --gpus|graphics cards for the container, such as all
docker --group-add|one more group for the user
docker --health-cmd|command that tells whether the container is well
docker --health-interval|time between two checks
docker --health-retries|how many failed checks make it unhealthy
docker --health-start-period|time to start up before failures count
docker --health-start-interval|time between checks while starting
docker --health-timeout|how long a check may take
docker --no-healthcheck|switch the image's HEALTHCHECK off
docker --hostname|name the container has for itself
docker --iidfile|write the image's id to a file
docker --init|a small init that passes signals on and reaps children
docker --interactive|keep the input open
docker --ip|fixed IPv4 address on the network
docker --ip6|fixed IPv6 address on the network
docker --ipc|whose shared memory it uses
docker --isolation|how a Windows container is kept apart
docker --label|metadata as key=value
docker --label-file|read labels from a file
docker --link|old way to reach another container; use a network
docker --load|put the result among this engine's images
docker --log-driver|where the container's output goes
docker --log-opt|option for the log driver
docker --mac-address|fixed hardware address on the network
docker --memory|most memory it may use, such as 512m
docker --memory-reservation|memory it is held to when the host is short of it
docker --memory-swap|memory and swap together; -1 for no limit
docker --memory-swappiness|how readily its memory is swapped, 0 to 100
docker --metadata-file|write facts about the build to a file
docker --mount|attach storage as type=…,source=…,target=…
docker --name|a name instead of a made-up one
docker --network|network to join: bridge, host, none, or one of your own
docker build --network|network for RUN: default, none or host
docker buildx build --network|network for RUN: default, none or host
docker --network-alias|further name of the container on the network
docker --no-cache|run every step again
docker --no-cache-filter|run the steps of these stages again
docker --no-trunc|print ids and texts in full
docker --oom-kill-disable|do not end it when memory runs out
docker --oom-score-adj|how soon the kernel ends it when memory runs out
docker --output|where the result goes, such as type=local,dest=out
docker --pid|whose processes it sees
docker --pids-limit|most processes it may have
docker --platform|for which system, such as linux/amd64
docker --privileged|nearly all rights of the host's root; avoid
docker --progress|how the build's progress is shown
docker --provenance|attach how the image was built
docker --sbom|attach the list of what is inside
docker --attest|attach a statement about the build
docker --publish|open a port of this machine: HOST:CONTAINER
docker --publish-all|open all documented ports on random ports of this machine
docker --pull|fetch the image even if it is here
docker run --pull|when to fetch the image: always, missing, never
docker create --pull|when to fetch the image: always, missing, never
docker --push|send the result to its registry
docker --quiet|print ids only, or nothing
docker ps --all|also containers that have ended
docker images --all|also layers without a name
docker system prune --all|all images no container uses, not only nameless ones
docker image prune --all|all images no container uses, not only nameless ones
docker volume prune --all|named volumes too
docker --all|all of them
docker --all-tags|every tag of the repository
docker --last|the newest few, whatever their state
docker --latest|the newest one only
docker --size|show how much disk they take
docker --read-only|no writing to the container's own file system
docker --restart|what happens after it ends: no, on-failure, always, unless-stopped
docker --rm|delete the container when it ends
docker build --rm|delete intermediate containers of the classic builder
docker --runtime|which OCI runtime runs it
docker --secret|a secret for the build, as id=…,src=…
docker --security-opt|option of seccomp, AppArmor, SELinux or no-new-privileges
docker --shm-size|size of /dev/shm
docker --sig-proxy|pass signals on to the process
docker --signal|which signal to send
docker --since|only what is newer than a time, such as 10m
docker --until|only what is older than a time
docker --ssh|pass an SSH agent or key to the build
docker --stop-signal|signal that asks it to end
docker --stop-timeout|seconds before it is ended by force
docker --storage-opt|option of the storage driver
docker --sysctl|kernel setting inside the container
docker --tag|name and tag for the image
docker --tail|only the last lines
docker --target|stop at this stage of the Dockerfile
docker --time|seconds to wait before force is used
docker --timeout|seconds to wait before force is used
docker --timestamps|put the time before each line
docker --tmpfs|a folder in memory
docker --tty|give it a terminal
docker --ulimit|limit of the kernel, such as nofile=1024
docker --user|user and group inside the container
docker --userns|user namespace to use
docker --uts|whose host name it has
docker --volume|attach a volume or folder: SOURCE:TARGET[:ro]
docker --volume-driver|driver for the volumes
docker --volumes-from|attach the volumes of another container
docker rm --volumes|delete nameless volumes of the container as well
docker system prune --volumes|delete nameless volumes too
docker --workdir|working directory inside the container
docker --force|do it without asking
docker rm --force|end running containers, then delete them
docker rmi --force|delete even if containers or other names use it
docker --link-local-ip|link-local address on the network
docker --details|show further attributes
docker --human|sizes and dates for people
docker --digests|show digests
docker --tree|show platforms of an image as a tree
docker --no-prune|keep nameless parents
docker --amend|change an existing list
docker --insecure|allow a registry without TLS
docker --author|who made the image
docker --change|apply a Dockerfile instruction
docker --message|a sentence about the commit
docker --no-pause|do not freeze the container meanwhile
docker --pause|freeze the container meanwhile
docker --archive|keep owners and rights
docker --follow-link|follow symbolic links
docker --input|read from a file instead of the input
docker --username|user at the registry
docker --password|password; --password-stdin leaves no trace in the shell's history
docker --password-stdin|read the password from the input
docker --subnet|the network's range of addresses
docker --gateway|the network's gateway
docker --ip-range|from which part containers get addresses
docker --internal|no way out of the network
docker --attachable|containers may join by hand
docker --ipv6|addresses of IPv6 as well
docker --ingress|the swarm's network for published ports
docker --scope|where it is visible
docker --alias|further name on the network
docker --type|which kind of object is meant
docker --limit|how many results at most
docker --no-stream|print once and end
docker --pretty|for people instead of JSON
docker --replicas|how many copies
docker --mode|replicated or global
docker --constraint|where tasks may run, such as node.role==worker
docker --config-add|give the service one more config
docker --secret-add|give the service one more secret
docker --secret-rm|take a secret away from the service
docker --env-add|set a variable of the service
docker --env-rm|remove a variable of the service
docker --image|another image
docker --limit-cpu|most processors a task may use
docker --limit-memory|most memory a task may use
docker --reserve-cpu|processors a node must have free
docker --reserve-memory|memory a node must have free
docker --endpoint-mode|one address (vip) or all tasks' addresses (dnsrr)
docker --restart-condition|when a task is started again
docker --restart-delay|time before it is started again
docker --restart-max-attempts|how often before giving up
docker --rollback|go back to the definition before
docker --update-delay|time between two tasks of an update
docker --update-parallelism|how many tasks are updated at once
docker --update-order|start the new task first, or stop the old one first
docker --update-failure-action|what happens when an update fails
docker --with-registry-auth|let the nodes use your credentials
docker --compose-file|the Compose file to deploy
docker --prune|delete services the file no longer has
docker --resolve-image|when to ask the registry for digests
docker --advertise-addr|address that other nodes use
docker --listen-addr|address to listen on
docker --token|what a node shows to join
docker --rotate|replace it by a new one
docker --autolock|encrypt the managers' data
docker --force-new-cluster|start again from this node's state
docker --availability|active, pause or drain
docker --role|worker or manager
docker --label-add|add a label
docker --label-rm|remove a label
docker --node|node of the builder
docker --bootstrap|start the builder at once
docker --use|make it the default
docker --append|add a node to the builder
docker --allow|grant a build extra rights
docker --print|show what would be built
docker --set|override a value of a target
docker --verbose|tell more
docker --description|a sentence about it
docker --keep-storage|how much cache to keep
docker --max-used-space|most space the cache may take
docker --squash|join the new layers into one
docker --blkio-weight-device|share of one disk's access
docker --cpu-rt-period|length of a round for real-time processes
docker --cpu-rt-runtime|real-time processor time within a round
docker --device-cgroup-rule|which devices it may use, as a control group's rule
docker --device-read-bps|most bytes a second read from a device
docker --device-write-bps|most bytes a second written to a device
docker --device-read-iops|most reads a second from a device
docker --device-write-iops|most writes a second to a device
docker --use-api-socket|give the container the engine's socket
docker --placement-pref|spread tasks over nodes by a label
docker --replicas-max-per-node|most copies on one node
docker --stop-grace-period|time to end before force is used
docker --update-monitor|how long a new task is watched for failure
docker --update-max-failure-ratio|share of tasks that may fail in an update
docker --rollback-order|start the old task first, or stop the new one first
docker --rollback-parallelism|how many tasks are rolled back at once
docker --rollback-delay|time between two tasks of a rollback
docker --rollback-failure-action|what happens when a rollback fails
docker --restart-window|time in which restarts are counted
docker --limit-pids|most processes a task may have
docker --generic-resource|resources of your own naming, such as gpu=1
docker --container-label|label for the containers of the service
docker --no-resolve-image|leave the tag, do not look up its digest
docker --aux-address|addresses of the range that others use
docker --ipam-driver|who hands out addresses
docker --ipam-opt|option for whoever hands out addresses
docker --ipv4|addresses of IPv4
docker --data-path-addr|address for the containers' traffic
docker --cert-expiry|how long the nodes' certificates are valid
docker --default-addr-pool|ranges for networks of the swarm
docker --task-history-limit|how many ended tasks are remembered
`;

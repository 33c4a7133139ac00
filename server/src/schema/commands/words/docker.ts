/** What the commands of docker do, in a line each. */
export const dockerWords = `
docker|the client of the Docker engine: images, containers, networks, volumes and clusters
docker bake|build several images described in one file
docker builder|look after the builder and its cache
docker builder build|build an image with the classic builder's options
docker builder prune|delete the builder's cache
docker build|build an image from a Dockerfile and the files beside it
docker image build|build an image from a Dockerfile and the files beside it
docker checkpoint|freeze running containers to disk (experimental)
docker checkpoint create|freeze a running container's state to disk
docker checkpoint ls|list a container's checkpoints
docker checkpoint rm|delete a checkpoint
docker config|files that a swarm hands to its services
docker config create|store a file in the swarm
docker config inspect|show configs in full
docker config ls|list configs
docker config rm|delete configs that no service uses
docker container|everything that can be done with containers
docker attach|connect this terminal to a running container's main process
docker commit|make an image of what a container changed; a Dockerfile is repeatable, this is not
docker cp|copy files between a container and this machine
docker create|make a container from an image without starting it
docker diff|list files a container added, changed or deleted since it was made
docker exec|run one more command inside a running container
docker export|write a container's file system as a tar archive
docker kill|end a container's main process at once, without its own clean-up
docker logs|show what a container wrote to its output
docker ps|list running containers; -a also those that have ended
docker pause|freeze all processes of containers
docker port|show which ports of this machine lead into a container
docker container prune|delete every container that is not running
docker rename|give a container another name
docker restart|stop containers and start them again
docker rm|delete stopped containers together with what was written inside them
docker run|make a container from an image and start it
docker start|start stopped containers as they are
docker stats|watch processor, memory and traffic of containers
docker stop|ask containers to end, and end them by force after ten seconds
docker top|list the processes inside a container
docker unpause|let frozen processes go on
docker update|change the limits of containers while they run
docker wait|wait until containers end and print their exit codes
docker container inspect|show everything about containers as JSON
docker context|named engines, here or on other hosts, that docker can talk to
docker context create|remember how to reach an engine under a name
docker context export|write a context to a file
docker context import|read a context from a file
docker context inspect|show contexts in full
docker context ls|list contexts; the star marks the one in use
docker context rm|forget contexts
docker context show|print the context in use
docker context update|change how an engine is reached
docker context use|make a context the default for all commands
docker image|everything that can be done with images
docker history|show the layers of an image and what made each of them
docker import|make an image of one layer from a tar archive
docker image inspect|show everything about images as JSON
docker load|read images from an archive that docker save wrote
docker images|list images on this machine
docker image prune|delete images without a name; -a all that no container uses
docker pull|fetch an image from its registry
docker push|send an image to the registry that its name starts with
docker rmi|take names off images and delete those that have none left
docker save|write images with their layers and names to an archive
docker tag|give an image one more name
docker inspect|show everything about any of docker's objects as JSON
docker login|store credentials for a registry
docker logout|forget the credentials for a registry
docker manifest|put images for several platforms under one name
docker manifest annotate|say which platform an image in the list is for
docker manifest create|start a list of images
docker manifest inspect|show a manifest or a list of them
docker manifest push|send a list to its registry
docker manifest rm|delete lists kept on this machine
docker network|networks that containers find each other on
docker network connect|put a running container on one more network
docker network create|make a network; containers on it know each other by name
docker network disconnect|take a container off a network
docker network inspect|show networks with the containers on them
docker network ls|list networks
docker network prune|delete networks that no container uses
docker network rm|delete networks
docker node|the machines of a swarm; to be called on a manager
docker node demote|make managers workers
docker node inspect|show machines in full
docker node ls|list the swarm's machines
docker node promote|make workers managers
docker node ps|list the tasks on machines, this one unless named
docker node rm|take machines that have left off the list
docker node update|change a machine's role, labels or availability
docker plugin|extensions of the engine, such as volume drivers
docker plugin create|make a plugin from its files
docker plugin disable|switch a plugin off
docker plugin enable|switch a plugin on
docker plugin inspect|show plugins in full
docker plugin install|fetch a plugin and switch it on
docker plugin ls|list plugins
docker plugin push|send a plugin to a registry
docker plugin rm|delete plugins
docker plugin set|change a plugin's settings
docker plugin upgrade|replace a plugin by a newer version
docker search|look for images on Docker Hub
docker secret|passwords and keys that a swarm hands to its services
docker secret create|store a secret in the swarm, encrypted
docker secret inspect|show what is known about secrets, never their content
docker secret ls|list secrets
docker secret rm|delete secrets that no service uses
docker service|long-running programs that a swarm keeps up in as many copies as wanted
docker service create|start a service in the swarm
docker service inspect|show a service's definition; --pretty for people
docker service logs|show the output of all tasks of a service
docker service ls|list services with how many of their copies run
docker service ps|list the tasks of services, failed ones included
docker service rm|delete services and stop their tasks
docker service rollback|go back to a service's definition before its last update
docker service scale|set how many copies services have
docker service update|change a service; its tasks are replaced step by step
docker stack|groups of services from one Compose file, run by a swarm
docker stack config|show the file as a stack would read it
docker stack deploy|create or update all services of a Compose file in the swarm
docker stack ls|list stacks
docker stack ps|list the tasks of a stack
docker stack rm|delete stacks with their services, networks, configs and secrets
docker stack services|list the services of a stack
docker swarm|several engines that work as one cluster
docker swarm ca|show or replace the certificate authority of the swarm
docker swarm init|make this engine the first manager of a new swarm
docker swarm join|make this engine part of a swarm; needs the token
docker swarm join-token|print the command with which workers or managers join
docker swarm leave|take this engine out of its swarm; managers need --force
docker swarm unlock|give a restarted manager the key to its data
docker swarm unlock-key|show or replace that key
docker swarm update|change settings of the whole swarm
docker system|the engine as a whole
docker system df|show how much disk images, containers, volumes and caches take
docker events|watch what happens in the engine as it happens
docker info|show the engine's settings and state
docker system prune|delete stopped containers, unused networks, nameless images and cache at once
docker version|show the versions of client and engine
docker volume|storage that outlives containers
docker volume create|make a volume
docker volume inspect|show where volumes are and how they were made
docker volume ls|list volumes
docker volume prune|delete nameless volumes that no container uses; -a named ones too
docker volume rm|delete volumes with everything on them
docker volume update|change a cluster volume
docker buildx|builds with BuildKit: several platforms, caches, many outputs
docker buildx bake|build several images described in one file, together
docker buildx build|build an image from a Dockerfile and the files beside it
docker buildx create|add a builder, on this machine or elsewhere
docker buildx dap|let an editor debug a build
docker buildx dap build|start a build that an editor can step through
docker buildx dial-stdio|connect input and output to a builder
docker buildx du|show what takes space in the build cache
docker buildx history|builds of the past
docker buildx history export|write past builds to a file
docker buildx history import|read past builds from a file
docker buildx history inspect|show how a past build went
docker buildx history inspect attachment|show what a past build left, such as its provenance
docker buildx history logs|show the output of a past build
docker buildx history ls|list past builds
docker buildx history open|open a past build in Docker Desktop
docker buildx history rm|forget past builds
docker buildx history trace|show where a past build spent its time
docker buildx imagetools|look at and put together images in registries, without fetching them
docker buildx imagetools create|make a new image or list from images in a registry
docker buildx imagetools inspect|show an image's platforms and layers in its registry
docker buildx inspect|show a builder: its nodes, platforms and state
docker buildx ls|list builders
docker buildx policy|rules about what builds may use
docker buildx policy eval|try a policy on a source
docker buildx policy test|run the tests of a policy
docker buildx prune|delete build cache
docker buildx replay|repeat a build from what it recorded
docker buildx replay build|build again from a recorded build
docker buildx rm|remove builders
docker buildx stop|stop a builder until it is needed
docker buildx use|choose the builder for further builds
docker buildx version|show the version of buildx
docker compose|run the services of a Compose file as one application
docker compose alpha|commands being tried out
docker compose alpha generate|write a Compose file from running containers
docker compose alpha publish|store the application in a registry
docker compose alpha viz|draw the services as a graph
docker compose attach|connect this terminal to a service's main process
docker compose bridge|turn Compose files into other formats
docker compose bridge convert|turn the Compose file into Kubernetes manifests or the like
docker compose bridge transformations|the templates that convert uses
docker compose bridge transformations create|start a transformation of your own
docker compose bridge transformations list|list transformations
docker compose build|build the images of services that have a build section
docker compose commit|make an image of a service's container
docker compose config|show the file as Compose reads it, variables filled in, and say what is wrong
docker compose cp|copy files between a service's container and this machine
docker compose create|make the containers without starting them
docker compose down|stop and delete containers and networks; -v the volumes too
docker compose events|watch what happens to the services
docker compose exec|run a command in a running container of a service
docker compose export|write a service's file system as a tar archive
docker compose help|explain a command
docker compose images|list the images that the containers use
docker compose kill|end containers at once
docker compose logs|show the output of services; -f goes on
docker compose ls|list running projects
docker compose pause|freeze services
docker compose port|show the port of this machine that leads to a service's port
docker compose ps|list the project's containers
docker compose publish|store the application in a registry
docker compose pull|fetch the images of services
docker compose push|send the images of services to their registries
docker compose restart|restart containers; changes in the file are not applied
docker compose rm|delete stopped containers of services
docker compose run|start one extra container of a service for a single command
docker compose scale|set how many containers services have
docker compose start|start containers that exist
docker compose stats|watch processor, memory and traffic of services
docker compose stop|stop containers and keep them
docker compose top|list the processes in the containers
docker compose unpause|let frozen services go on
docker compose up|create and start everything in the file; -d in the background
docker compose version|show the version of Compose
docker compose volumes|list the project's volumes
docker compose wait|wait until services end
docker compose watch|update services as files change
`;

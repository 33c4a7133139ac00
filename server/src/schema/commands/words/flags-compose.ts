/** What the flags of docker compose do, where they are not those of docker. */
export const composeFlagWords = `
docker compose --file|which Compose file to read; several are laid over each other
docker compose --ansi|when to use colours and moving lines
docker compose --compatibility|behave like version 1
docker compose --env-file|file with values for variables in the Compose file
docker compose --parallel|how much to do at once
docker compose --profile|switch a profile's services on
docker compose --project-directory|folder that paths in the file start from
docker compose --project-name|name of the project, which names its containers
docker compose --dry-run|say what would be done, do nothing
docker compose --no-deps|leave the services it depends on alone
docker compose --no-color|without colours
docker compose --no-log-prefix|without the service's name before each line
docker compose --force-recreate|new containers even if nothing changed
docker compose --no-recreate|keep containers even if something changed
docker compose --no-build|do not build images
docker compose --build|build images first
docker compose --build-arg|value of an ARG in the Dockerfile
docker compose --remove-orphans|delete containers of services the file no longer has
docker compose --renew-anon-volumes|new nameless volumes instead of the old ones
docker compose --scale|how many containers of a service, as web=3
docker compose --abort-on-container-exit|stop everything when one container ends
docker compose --exit-code-from|end with the exit code of this service
docker compose --attach-dependencies|show the output of dependencies too
docker compose --no-attach|hide the output of a service
docker compose --no-start|create without starting
docker compose --quiet-pull|fetch images without showing progress
docker compose --wait|wait until services run and are healthy
docker compose --wait-timeout|how long to wait at most, in seconds
docker compose --watch|update services as files change
docker compose --menu|shortcuts on the keyboard
docker compose --yes|answer every question with yes
docker compose --rmi|delete images too: local or all
docker compose down --volumes|delete the volumes too, with everything on them
docker compose rm --volumes|delete nameless volumes too
docker compose config --volumes|print the names of volumes
docker compose config --services|print the names of services
docker compose config --images|print the names of images
docker compose config --profiles|print the names of profiles
docker compose config --no-interpolate|leave variables as they are
docker compose config --quiet|only say whether the file is right
docker compose ps --services|print the names of services
docker compose ps --status|only containers in this state
docker compose --orphans|containers of services the file no longer has
docker compose rm --stop|stop containers first
docker compose run --service-ports|open the ports that the file gives the service
docker compose run --use-aliases|have the service's names on the network
docker compose run --no-TTY|no terminal, for pipes and scripts
docker compose exec --no-tty|no terminal, for pipes and scripts
docker compose --index|which container of a service with several
docker compose --ignore-pull-failures|go on when an image cannot be fetched
docker compose --ignore-buildable|do not fetch what can be built
docker compose --include-deps|the services it depends on as well
docker compose --abort-on-container-failure|stop everything when one container fails
docker compose --always-recreate-deps|new containers for dependencies too
docker compose --quiet-build|do not show the build
docker compose --no-up|watch without starting services first
`;

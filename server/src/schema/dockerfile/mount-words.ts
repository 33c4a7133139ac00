/** What the keys of `RUN --mount` and their values do, in a line each; a type's own words go first. */
import { mountKeys } from "./mounts";

const keys: Readonly<Record<string, string>> = {
  type: "what is mounted: `bind` (default), `cache`, `secret`, `ssh` or `tmpfs`",
  target: "where it appears in the container",
  source: "which part of `from` or of the build context; all of it unless said",
  from: "the stage, image or named context that it comes from; the build context unless said",
  rw: "writing is allowed, and what is written is thrown away after this `RUN`",
  ro: "nothing can be written",
  id: "which one it is; mounts with one id share it",
  sharing: "what happens when several builds want the cache at one time: `shared` unless said",
  required: "the build stops when it is not given; else the mount is left out in silence",
  size: "how large it may grow, such as `64m`; as large as the memory unless said",
  mode: "permissions in octal digits",
  uid: "the owner's number; 0 unless said",
  gid: "the group's number; 0 unless said",
  env: "the environment variable that holds the secret, instead of a file or besides `target`",
  "bind.target": "where it appears in the container; the working directory is the start of a relative path",
  "cache.target": "the folder that keeps its content from build to build",
  "cache.id": "which cache it is; the `target` unless said",
  "cache.from": "what the cache is filled with when it is new; empty unless said",
  "cache.source": "the folder of `from` that fills a new cache",
  "cache.mode": "permissions of a new cache in octal digits; `0755` unless said",
  "secret.id": "the name in `docker build --secret id=…`; the last part of `target` unless said",
  "secret.target": "the file that holds the secret; `/run/secrets/` and its id unless said",
  "secret.mode": "permissions of the file in octal digits; `0400` unless said",
  "ssh.id": "which agent or key of `docker build --ssh`; `default` unless said",
  "ssh.target": "the path of the socket; `/run/buildkit/ssh_agent.0` and on unless said",
  "ssh.mode": "permissions of the socket in octal digits; `0600` unless said",
};

const values: Readonly<Record<string, string>> = {
  "type=bind": "files of the build context, a stage or an image",
  "type=cache": "a folder that outlives the build",
  "type=secret": "a secret as file or variable, never in a layer",
  "type=ssh": "the agent or keys of the user who builds",
  "type=tmpfs": "a folder in memory, gone after this `RUN`",
  "sharing=shared": "several builds write at one time",
  "sharing=private": "each build at one time gets a cache of its own",
  "sharing=locked": "a second build waits for the first, as apt needs it",
};

/** About a key as it is spelled, in a mount of that type. */
export function keyWords(type: string, spelling: string): string | undefined {
  const name = mountKeys.get(spelling)?.name ?? spelling;
  return keys[`${type}.${name}`] ?? keys[name];
}

/** About a value of a closed list. */
export function valueWords(key: string, value: string): string | undefined {
  return values[`${key}=${value.toLowerCase()}`];
}

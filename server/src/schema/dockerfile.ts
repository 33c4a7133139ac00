/** The Dockerfile's vocabulary: instructions, flags, directives, arguments. Facts from the Dockerfile reference. */

/** What may stand behind a flag's `=`. */
export type FlagValue =
  | "none"
  | "boolean"
  | "text"
  | "duration"
  | "number"
  | "platform"
  | "stage"
  | "mount"
  | "network"
  | "security"
  | "device"
  | "mode";

/** A flag of an instruction. */
export interface FlagFact {
  /** With its dashes; also the last part of its note's key. */
  readonly name: string;
  readonly value: FlagValue;
  /** May be given more than once. */
  readonly repeats: boolean;
}

/** An instruction. */
export interface InstructionFact {
  readonly name: string;
  /** The ways to write its arguments, shortest first. */
  readonly forms: readonly string[];
  readonly flags: readonly FlagFact[];
  /** What a completion inserts after the keyword, in snippet syntax. */
  readonly snippet: string;
}

function flag(name: string, value: FlagValue, repeats = false): FlagFact {
  return { name, value, repeats };
}

const owner = [flag("--chown", "text"), flag("--chmod", "mode"), flag("--link", "boolean")];
const exclude = flag("--exclude", "text", true);

/** In the order in which a Dockerfile usually has them. */
export const instructions: readonly InstructionFact[] = [
  instruction("FROM", ["<image>", "<image> AS <name>"], "${1:image}", [flag("--platform", "platform")]),
  instruction("ARG", ["<name>", "<name>=<default> …"], "${1:NAME}"),
  instruction("WORKDIR", ["<path>"], "${1:/app}"),
  instruction("COPY", ["<source> … <destination>", '["<source>", … "<destination>"]'], "${1:source} ${2:destination}", [
    flag("--from", "stage"),
    ...owner,
    flag("--parents", "boolean"),
    exclude,
  ]),
  instruction("RUN", ["<command>", '["<program>", "<argument>", …]', "<<EOF"], "${1:command}", [
    flag("--mount", "mount", true),
    flag("--network", "network"),
    flag("--security", "security"),
    flag("--device", "device", true),
  ]),
  instruction("ENV", ["<name>=<value> …"], "${1:NAME}=${2:value}"),
  instruction("EXPOSE", ["<port>[/<protocol>] …"], "${1:8080}"),
  instruction("USER", ["<user>[:<group>]"], "${1:1000}"),
  instruction("ENTRYPOINT", ['["<program>", "<argument>", …]', "<command>"], '["${1:program}"]'),
  instruction("CMD", ['["<program>", "<argument>", …]', '["<argument>", …]', "<command>"], '["${1:program}"]'),
  instruction("ADD", ["<source> … <destination>", '["<source>", … "<destination>"]'], "${1:source} ${2:destination}", [
    ...owner,
    flag("--checksum", "text"),
    flag("--keep-git-dir", "boolean"),
    flag("--unpack", "boolean"),
    exclude,
  ]),
  instruction("LABEL", ["<key>=<value> …"], "${1:key}=${2:value}"),
  instruction("VOLUME", ["<path> …", '["<path>", …]'], '["${1:/data}"]'),
  instruction("HEALTHCHECK", ["CMD <command>", "NONE"], "CMD ${1:command}", [
    flag("--interval", "duration"),
    flag("--timeout", "duration"),
    flag("--start-period", "duration"),
    flag("--start-interval", "duration"),
    flag("--retries", "number"),
  ]),
  instruction("STOPSIGNAL", ["<signal>"], "${1:SIGTERM}"),
  instruction("SHELL", ['["<program>", "<argument>", …]'], '["${1:/bin/bash}", "${2:-c}"]'),
  instruction("ONBUILD", ["<instruction>"], "${1:instruction}"),
  instruction("MAINTAINER", ["<name>"], "${1:name}"),
];

/** By upper-case name. */
export const instructionByName: ReadonlyMap<string, InstructionFact> = new Map(
  instructions.map((each) => [each.name, each]),
);

/** The platform in the global scope; a stage sees them after `ARG NAME`. */
export const platformArguments: readonly string[] = [
  "TARGETPLATFORM",
  "TARGETOS",
  "TARGETARCH",
  "TARGETVARIANT",
  "BUILDPLATFORM",
  "BUILDOS",
  "BUILDARCH",
  "BUILDVARIANT",
  "TARGETSTAGE",
];

/** Known to every RUN without a declaration. */
export const proxyArguments: readonly string[] = [
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "FTP_PROXY",
  "NO_PROXY",
  "ALL_PROXY",
].flatMap((name) => [name, name.toLowerCase()]);

/** Arguments that steer the builder. */
const builderArguments: readonly string[] = [
  "BUILDKIT_BUILD_NAME",
  "BUILDKIT_CACHE_MOUNT_NS",
  "BUILDKIT_CONTEXT_KEEP_GIT_DIR",
  "BUILDKIT_DOCKERFILE_CHECK",
  "BUILDKIT_INLINE_CACHE",
  "BUILDKIT_MULTI_PLATFORM",
  "BUILDKIT_SANDBOX_HOSTNAME",
  "BUILDKIT_SYNTAX",
  "SOURCE_DATE_EPOCH",
];

/** All arguments that have a value without a declaration above the first FROM. */
export const predefinedArguments: ReadonlySet<string> = new Set([
  ...platformArguments,
  ...proxyArguments,
  ...builderArguments,
]);

/** Parser directives, with what usually stands behind `=`. */
export const directives: readonly { readonly name: string; readonly values: readonly string[] }[] = [
  { name: "syntax", values: ["docker/dockerfile:1"] },
  { name: "escape", values: ["`", "\\"] },
  { name: "check", values: ["skip=", "error=true"] },
];

/** Mount types of `RUN --mount`, with the keys each takes. */
export const mountTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ["bind", ["target", "source", "from", "rw"]],
  ["cache", ["target", "id", "sharing", "from", "source", "mode", "uid", "gid", "ro"]],
  ["secret", ["id", "target", "env", "required", "mode", "uid", "gid"]],
  ["ssh", ["id", "target", "required", "mode", "uid", "gid"]],
  ["tmpfs", ["target", "size"]],
]);

/** Values of flags with a closed list. */
export const flagValues: Partial<Readonly<Record<FlagValue, readonly string[]>>> = {
  boolean: ["true", "false"],
  network: ["default", "none", "host"],
  security: ["sandbox", "insecure"],
  platform: ["$BUILDPLATFORM", "$TARGETPLATFORM", "linux/amd64", "linux/arm64"],
  duration: ["5s", "30s", "1m"],
};

function instruction(
  name: string,
  forms: readonly string[],
  snippet: string,
  flags: readonly FlagFact[] = [],
): InstructionFact {
  return { name, forms, flags, snippet };
}

/** Signals that STOPSIGNAL commonly names, gentlest first. */
export const signals: readonly string[] = [
  "SIGTERM",
  "SIGQUIT",
  "SIGINT",
  "SIGHUP",
  "SIGUSR1",
  "SIGUSR2",
  "SIGWINCH",
  "SIGKILL",
];

/** Lists that SHELL commonly holds. */
export const shells: readonly string[] = [
  '["/bin/bash", "-o", "pipefail", "-c"]',
  '["/bin/sh", "-c"]',
  '["/bin/ash", "-eo", "pipefail", "-c"]',
  '["powershell", "-Command"]',
  '["cmd", "/S", "/C"]',
];

/** Pre-defined annotation keys of the OCI image specification. */
export const labelKeys: readonly string[] = [
  "title",
  "description",
  "version",
  "source",
  "url",
  "documentation",
  "licenses",
  "authors",
  "vendor",
  "created",
  "revision",
  "ref.name",
  "base.name",
  "base.digest",
].map((name) => `org.opencontainers.image.${name}`);

/** Official images that Dockerfiles most often start from; no tags, as those age. */
export const imageNames: readonly string[] = [
  "alpine",
  "debian",
  "ubuntu",
  "busybox",
  "node",
  "python",
  "golang",
  "rust",
  "eclipse-temurin",
  "maven",
  "gradle",
  "ruby",
  "php",
  "nginx",
  "httpd",
  "caddy",
  "postgres",
  "mysql",
  "mariadb",
  "mongo",
  "redis",
  "rabbitmq",
  "fedora",
  "amazonlinux",
  "gcc",
  "composer",
];

/** Plugins become part of the program that runs them, and shorthands of docker point at what they are short for. */

/** @typedef {{ versions: readonly string[], root: import("./merge.mjs").Command }} Program */

/** What docker calls by two names: the short one, and the one inside its group. */
const shorthands = [
  ...[
    "attach",
    "commit",
    "cp",
    "create",
    "diff",
    "exec",
    "export",
    "kill",
    "logs",
    "pause",
    "port",
    "rename",
    "restart",
  ],
  ...["rm", "run", "start", "stats", "stop", "top", "unpause", "update", "wait"],
].map((name) => [name, `container ${name}`]);
shorthands.push(["ps", "container ls"], ["images", "image ls"], ["rmi", "image rm"], ["info", "system info"]);
shorthands.push(["events", "system events"], ["build", "buildx build"]);
shorthands.push(...["pull", "push", "save", "load", "import", "history", "tag"].map((name) => [name, `image ${name}`]));

/** Flags of the shared logging library, which kubectl adds when it runs and not when it is built. */
const logging = [
  { name: "v", short: "v", type: "int", persistent: true },
  { name: "vmodule", type: "string", persistent: true },
  { name: "log-flush-frequency", type: "duration", persistent: true, hidden: true },
];

/** Deprecated by the newest version alone, whose advice the versions in use do not understand. */
const recent = { command: "autoscale", flag: "cpu-percent" };

/**
 * @param {readonly Program[]} programs
 * @returns {readonly Program[]}
 */
export function grown(programs) {
  const of = (/** @type {string} */ name) => {
    const found = programs.find(({ root }) => root.name === name);
    if (found === undefined) throw new Error(`there is no tree of ${name}`);
    return found;
  };
  const [docker, compose, buildx, kubectl] = [of("docker"), of("compose"), of("buildx"), of("kubectl")];
  kubectl.root.flags = [...(kubectl.root.flags ?? []), ...logging];
  const lately = kubectl.root.commands?.find(({ name }) => name === recent.command)?.flags ?? [];
  for (const flag of lately) if (flag.name === recent.flag) flag.deprecated = false;
  const plugins = [buildx.root, compose.root];
  const commands = [...(docker.root.commands ?? []).filter(({ name }) => name !== "help"), ...plugins];
  builds(commands, buildx.root);
  docker.root.commands = commands.map((each) => short(each, commands));
  docker.versions = [...docker.versions, ...labelled("compose", compose), ...labelled("buildx", buildx)];
  return programs.filter((each) => each !== compose && each !== buildx);
}

/** @param {string} name @param {Program} program */
function labelled(name, { versions }) {
  return versions.map((version) => `${name} ${version}`);
}

/**
 * `docker build` is the plugin's build where there is one; what only the classic builder takes is allowed there too.
 * @param {readonly import("./merge.mjs").Command[]} commands @param {import("./merge.mjs").Command} buildx
 */
function builds(commands, buildx) {
  const classic = commands.find(({ name }) => name === "build")?.flags ?? [];
  const build = buildx.commands?.find(({ name }) => name === "build");
  if (build === undefined) throw new Error("buildx does not build");
  const known = new Set((build.flags ?? []).map(({ name }) => name));
  build.flags = [
    ...(build.flags ?? []),
    ...classic.filter(({ name }) => !known.has(name)).map((flag) => ({ ...flag, era: "<" })),
  ];
}

/** @param {import("./merge.mjs").Command} command @param {readonly import("./merge.mjs").Command[]} commands */
function short(command, commands) {
  const [, path] = shorthands.find(([name]) => name === command.name) ?? [];
  if (path === undefined) return command;
  const [group, name] = path.split(" ");
  const meant = commands.find((each) => each.name === group)?.commands?.find((each) => each.name === name);
  if (meant === undefined) throw new Error(`docker ${path} is not there`);
  return { ...meant, name: command.name, aliases: [], flags: [], commands: [], same: path };
}

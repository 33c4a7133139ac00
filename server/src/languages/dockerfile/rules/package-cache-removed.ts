/** yum, dnf, zypper and yarn leave what they downloaded in the layer, unless the same instruction removes it. */
import type { Rule } from "../../../model/rule";
import type { Instruction } from "../../../syntax/dockerfile/tree";
import { isMountedOver, setAbove, ships } from "../ancestry";
import { appended } from "../append";
import { each } from "../check";
import { commands } from "../commands";
import { headOf, type PackageCall, packageCalls } from "../packages";

interface Manager {
  readonly tools: RegExp;
  readonly fills: RegExp;
  /** Found in what follows when somebody cleans up. */
  readonly cleans: RegExp;
  readonly folder: RegExp;
  readonly command: (tool: string) => string;
}

const rpm = /^(?:install|groupinstall|localinstall|reinstall|update|upgrade|builddep|distro-sync|makecache)$/;

const managers: readonly Manager[] = [
  {
    tools: /^(?:yum|dnf\d?|microdnf)$/,
    fills: rpm,
    cleans: /\/var\/cache|\/var\/lib\/dnf|clean/,
    folder: /^\/var(?:\/cache(?:\/(?:yum|dnf|libdnf5))?)?$/,
    command: (tool) => `${tool} clean all`,
  },
  {
    tools: /^zypper$/,
    fills: /^(?:install|in|update|up|dist-upgrade|dup|patch|refresh|ref)$/,
    cleans: /\/var\/cache|clean|\bzypper\s+cc\b/,
    folder: /^\/var(?:\/cache(?:\/zypp)?)?$/,
    command: () => "zypper clean --all",
  },
  {
    tools: /^yarn$/,
    fills: /^(?:install|add|global)$/,
    cleans: /clean|\.cache|cache\/yarn/,
    folder: /yarn|\.cache$|^\/root$/,
    command: () => "yarn cache clean",
  },
];

const isConfigured = setAbove(
  /keepcache\s*=\s*(?:0|false)|YARN_CACHE_FOLDER|^(?:COPY|ADD)\b[\s\S]*(?:yum|dnf|zypp)\.conf/i,
);

const kept = each(["RUN"], function* (node) {
  for (const manager of managers) {
    const call = lastFilling(node, manager);
    if (call === undefined || isMountedOver(node, manager.folder)) continue;
    if (manager.cleans.test(node.text.slice(call.action.end)) || /\btrap\b/.test(node.text)) continue;
    const command = manager.command(call.tool);
    const message = `${call.tool} keeps its downloads in this layer; end the RUN with ${command}`;
    yield { span: headOf(call), message, fix: appended(node, `Add ${command}`, command) };
  }
});

export const packageCacheRemoved: Rule = {
  id: "dockerfile/package-cache-removed",
  severity: "information",
  aliases: ["hadolint:DL3032", "hadolint:DL3036", "hadolint:DL3040", "hadolint:DL3060"],
  *check(file, snapshot) {
    for (const finding of kept(file, snapshot)) {
      const { start } = finding.span;
      if (ships(file, start) && !isConfigured(file, start)) yield finding;
    }
  },
};

function lastFilling(node: Instruction, { tools, fills }: Manager): PackageCall | undefined {
  if (commands(node).length === 0) return undefined;
  return packageCalls(node, tools).findLast(
    ({ action, certain, options }) =>
      fills.test(action.text) && certain && !options.some(({ text }) => /^--(?:cache-folder|installroot)/.test(text)),
  );
}

/** The builds of a Compose file's services. */
import { baseName, folderOf, type SourceFile } from "../../model/source-file";
import { documents } from "../../syntax/yaml/documents";
import { contentAt, entries, type YamlContent } from "../../syntax/yaml/tree";
import type { Build } from "./build";
import { buildFrom } from "./path";

/** True for the names under which Compose files are kept. */
export function isComposePath(path: string): boolean {
  return /^(?:docker-)?compose(?:[._-][\w.-]*)?\.ya?ml$/i.test(baseName(path));
}

/** One build a service that says where its Dockerfile is. */
export function composeBuilds(file: SourceFile): readonly Build[] {
  const folder = folderOf(file.path);
  return documents(file).flatMap(({ document }) => {
    const services = contentAt(document.root, ["services"]);
    if (services?.kind !== "map") return [];
    return entries(services).flatMap(({ value }) => buildIn(folder, contentAt(value, ["build"])) ?? []);
  });
}

function buildIn(folder: string, build: YamlContent | undefined): Build | undefined {
  if (build?.kind === "scalar") return buildFrom(folder, build.text);
  if (build?.kind !== "map" || contentAt(build, ["dockerfile_inline"]) !== undefined) return undefined;
  const text = (key: string) => {
    const content = contentAt(build, [key]);
    return content?.kind === "scalar" ? content.text : undefined;
  };
  return buildFrom(folder, text("context"), text("dockerfile"));
}

/** `helm/chart-version-strict`: the version of a chart is written as semantic versions are. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { scalarIn } from "../chart-file/parts";
import { chartFile } from "../chart-file/read";
import { isVersionLike } from "../version";

export const chartVersionStrict: Rule = {
  id: "helm/chart-version-strict",
  severity: "information",
  aliases: ["helm-lint:chart-version-strict"],
  *check(file, { settings }) {
    if (settings.helmVersion === "3") return;
    const chart = chartFile(file);
    const version = chart && scalarIn(chart.root, "version");
    if (
      chart === undefined ||
      version === undefined ||
      typeof version.value !== "string" ||
      !isVersionLike(version.text)
    )
      return;
    const text = strict(version.text);
    if (text === version.text) return;
    const span = shift({ start: version.start, end: version.end }, chart.start);
    const fix = { title: `Change to ${text}`, edits: [{ span, text }], safe: false };
    yield {
      span,
      message: `${version.text} is not a whole semantic version: write ${text}, which all tools read alike`,
      fix,
    };
  },
};

/** Three numbers without zeros in front. */
function strict(version: string): string {
  const [, numbers = "", rest = ""] = /^v?([\d.]+)(.*)$/.exec(version) ?? [];
  const [major = "0", minor = "0", patch = "0"] = numbers.split(".").map((part) => part.replace(/^0+(?=\d)/, ""));
  return `${major}.${minor}.${patch}${rest}`;
}

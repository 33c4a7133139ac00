/** `helm/api-current`: the API versions of a template are still served, unless a condition chooses them for old clusters. */
import type { Rule } from "../../../model/rule";
import type { SourceFile } from "../../../model/source-file";
import { type ApiLife, deprecated, ended } from "../../../schema/kubernetes/api-life";
import { minorOf, newestMinor } from "../../../schema/kubernetes/versions";
import type { Operand } from "../../../syntax/gotemplate/tree";
import { headsOf, operandsIn } from "../../../syntax/gotemplate/walk";
import { seatOf } from "../chart/seat";
import { isChartTemplate } from "../template/claims";
import { objectHeads } from "../template/object-heads";
import { holders } from "../template/tags";

/** Most templates have no such version: a beta, or the group that is no more. */
const mayBeOld = /^apiVersion: +["']?(?:[\w.]+\/v\d+(?:alpha|beta)\d+|extensions\/|v1["']?\s)/m;

export const apiCurrent: Rule = {
  id: "helm/api-current",
  severity: "warning",
  aliases: ["pluto:removed", "pluto:deprecated"],
  *check(file, snapshot) {
    if (!mayBeOld.test(file.text) || !isChartTemplate(file, snapshot) || !/\.ya?ml$/.test(file.path)) return;
    if (seatOf(snapshot, file.path)?.chart.metadata.kubeVersion.includes("<")) return;
    const minor = minorOf(snapshot.settings.kubernetesVersion) ?? newestMinor;
    for (const head of objectHeads(file)) {
      const life = ended(head, minor) ?? deprecated(head, minor);
      const { start, end } = head.apiVersion;
      if (life === undefined || isChosen(file, start, life)) continue;
      yield { span: { start, end }, message: life.message, tag: "deprecated" };
    }
  },
};

/**
 * True where something around may choose clusters: a condition that asks for more than values, any condition where nothing
 * replaces the kind, and a definition, which is somebody else's to run.
 */
function isChosen(file: SourceFile, offset: number, { instead }: ApiLife): boolean {
  return holders(file, offset).some(
    (item) =>
      instead === undefined ||
      item.kind === "define" ||
      item.kind === "block" ||
      !headsOf(item).every(({ action }) => operandsIn(action).every(isPlain)),
  );
}

const plain: ReadonlySet<string> = new Set("and or not eq ne gt ge lt le len empty default".split(" "));
const choosing = /version|capabilit|api|kube|legacy|old|deprecat|psp|podsecurity/i;

/** True for values that are not about versions, for constants, and for functions that only put them together. */
function isPlain(operand: Operand): boolean {
  if (operand.kind === "function") return plain.has(operand.name);
  if (operand.kind === "variable" && operand.name !== "$") return false;
  return !("fields" in operand) || !operand.fields.some(({ name }) => choosing.test(name));
}

/** Labels of a Namespace that ask for a Pod Security level or version that does not exist. */
import { closest } from "../../../syntax/closest";
import type { ObjectRule } from "../check";
import { mapIn } from "../fields";
import { mapsOf } from "../typed-parts";
import { texts } from "../unsure";

export const podSecurityLabelsValid: ObjectRule = {
  id: "kubernetes/pod-security-labels-valid",
  severity: "error",
  aliases: [],
  kinds: ["Namespace"],
  *look(object, minor) {
    for (const map of mapsOf(object, minor, "V1Namespace"))
      for (const { key, value } of texts(mapIn(map, "metadata", "labels"))) {
        const found = /^pod-security\.kubernetes\.io\/(?:enforce|audit|warn)(-version)?$/.exec(key.text);
        if (found === null) continue;
        const [, version] = found;
        const isValid = version === undefined ? levels.includes(value.text) : isVersion(value.text);
        if (isValid) continue;
        const meant = version === undefined ? closest(value.text, levels) : undefined;
        const edits = [{ span: value, text: meant ?? "" }];
        const fix = meant === undefined ? undefined : { title: `Change to ${meant}`, edits, safe: false };
        const message =
          version === undefined
            ? "The levels are privileged, baseline and restricted"
            : "The version is latest, or one such as v1.34";
        yield { span: value, message, fix };
      }
  },
};

const levels = ["privileged", "baseline", "restricted"];

function isVersion(text: string): boolean {
  return text === "latest" || /^v1\.(?:0|[1-9]\d*)$/.test(text);
}

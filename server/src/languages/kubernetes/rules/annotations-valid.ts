/** Annotations whose keys, or whose size, the API server refuses. */
import type { Finding } from "../../../model/finding";
import { byteLength } from "../../../schema/formats";
import type { ObjectRule } from "../check";
import { given, mapIn } from "../fields";
import { keyProblem } from "../names-valid";
import { isValidatedMetadata, typed } from "../typed-parts";
import { knownEntries, texts } from "../unsure";

export const annotationsValid: ObjectRule = {
  id: "kubernetes/annotations-valid",
  severity: "error",
  aliases: [],
  *look(object, minor) {
    const parts = typed(object, minor, "V1ObjectMeta").filter(isValidatedMetadata);
    const metadata = parts.length === 0 ? [mapIn(object.map, "metadata")] : parts.map(({ map }) => map);
    for (const map of metadata) {
      const annotations = mapIn(map, "annotations");
      yield* keys(annotations);
      const size = texts(annotations).reduce((sum, { key, value }) => sum + byteLength(key.text + value.text), 0);
      const message = `These annotations have ${size} bytes; ${most} are allowed: put large texts elsewhere`;
      if (size > most) yield { span: given(map, "annotations")?.key ?? object.kind, message };
    }
  },
};

const most = 256 * 1024;

/** Case does not count before the slash either. */
function* keys(annotations: Parameters<typeof knownEntries>[0]): Generator<Finding> {
  for (const { key } of knownEntries(annotations)) {
    const problem = keyProblem(key.text.toLowerCase());
    if (problem !== undefined) yield { span: key, message: `This annotation's key ${problem}` };
  }
}

/** A PriorityClass with a name or a value that is the system's own. */
import type { ObjectRule } from "../check";
import { given, mapIn, numberIn, spanOf } from "../fields";
import { mapsOf } from "../typed-parts";
import { stringIn } from "../unsure";

export const priorityClassConsistent: ObjectRule = {
  id: "kubernetes/priority-class-consistent",
  severity: "error",
  aliases: [],
  kinds: ["PriorityClass"],
  *look(object, minor) {
    for (const map of mapsOf(object, minor, "V1PriorityClass")) {
      const name = stringIn(mapIn(map, "metadata"), "name");
      const isSystem = name?.text.startsWith("system-") ?? false;
      if (name !== undefined && isSystem && !own.has(name.text))
        yield { span: name, message: "Names that start with system- are the system's own: choose another" };
      const [entry, value] = [given(map, "value"), numberIn(map, "value")];
      if (entry !== undefined && value !== undefined && !isSystem && value > most)
        yield { span: spanOf(entry), message: `Higher values than ${most} are the system's own` };
    }
  },
};

const own = new Set(["system-cluster-critical", "system-node-critical"]);
const most = 1_000_000_000;

/** A node port outside the range that clusters have unless they are told otherwise. */
import type { ObjectRule } from "../check";
import { given, numberIn, spanOf } from "../fields";
import { servicePorts } from "../services";
import { mapsOf } from "../typed-parts";

export const nodePortInRange: ObjectRule = {
  id: "kubernetes/node-port-in-range",
  severity: "warning",
  aliases: [],
  kinds: ["Service"],
  *look(object, minor) {
    for (const port of mapsOf(object, minor, "V1ServiceSpec").flatMap(servicePorts)) {
      const entry = given(port, "nodePort");
      const number = numberIn(port, "nodePort");
      if (entry === undefined || number === undefined || number === 0 || number > 65535) continue;
      if (number < 30000 || number > 32767)
        yield { span: spanOf(entry), message: "Node ports are 30000 to 32767, unless the cluster is set up otherwise" };
    }
  },
};

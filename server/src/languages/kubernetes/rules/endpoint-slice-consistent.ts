/** An EndpointSlice with too much in it, with too little, or with two ports of one name. */
import { isDnsLabel } from "../../../schema/formats";
import type { ObjectRule } from "../check";
import { given, headOf, itemsIn, mapsIn, repeated } from "../fields";
import { mapsOf } from "../typed-parts";
import { isEmpty, stringIn, textOr } from "../unsure";

export const endpointSliceConsistent: ObjectRule = {
  id: "kubernetes/endpoint-slice-consistent",
  severity: "error",
  aliases: [],
  kinds: ["EndpointSlice"],
  *look(object, minor) {
    for (const slice of mapsOf(object, minor, "V1EndpointSlice")) {
      const [all, count] = [given(slice, "endpoints"), itemsIn(slice, "endpoints").length];
      if (all !== undefined && count > mostEndpoints)
        yield { span: all.key, message: `A slice holds at most ${mostEndpoints} endpoints; these are ${count}` };
      for (const endpoint of mapsIn(slice, "endpoints")) {
        const [entry, size] = [given(endpoint, "addresses"), itemsIn(endpoint, "addresses").length];
        if (entry !== undefined && isEmpty(endpoint, "addresses"))
          yield { span: entry.key, message: "An endpoint needs at least one address" };
        if (entry !== undefined && size > mostAddresses)
          yield { span: entry.key, message: `An endpoint has at most ${mostAddresses} addresses; these are ${size}` };
      }
      for (const port of mapsIn(slice, "ports")) {
        const name = stringIn(port, "name");
        if (name !== undefined && name.text !== "" && !isDnsLabel(name.text))
          yield { span: name, message: "A port's name must be lower-case letters, digits and -, at most 63" };
      }
      for (const [port] of repeated(mapsIn(slice, "ports"), (each) => `name ${textOr(each, "name", "") ?? each.start}`))
        yield { span: headOf(port), message: "Another port has this name: give each port a name of its own" };
    }
  },
};

const mostEndpoints = 1000;
const mostAddresses = 100;

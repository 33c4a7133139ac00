/** A Dockerfile starts with FROM; only ARG may stand above it. */
import type { Rule } from "../../../model/rule";
import { shift } from "../../../model/span";
import { instructionByName } from "../../../schema/dockerfile";
import { isTemplate } from "../front-end";
import { preamble, stages } from "../stages";

export const fromFirst: Rule = {
  id: "dockerfile/from-first",
  severity: "error",
  aliases: ["hadolint:DL3061", "dockerfile-utils:NO_SOURCE_IMAGE"],
  *check(file) {
    const known = preamble(file).filter(({ node }) => instructionByName.has(node.name));
    if (stages(file).length === 0) {
      const [first] = known;
      if (first === undefined || isTemplate(file.text)) return;
      const message = "No FROM in this file, so there is nothing to build on; begin with FROM <image>";
      yield { span: shift(first.node.keyword, first.start), message };
      return;
    }
    for (const { node, start } of known) {
      if (node.name === "ARG") continue;
      const message = `${node.name} stands above the first FROM, where only ARG may; move it below`;
      yield { span: shift(node.keyword, start), message };
    }
  },
};

/** docker-compose with a hyphen was version 1, which nobody maintains. */
import type { Rule } from "../../../model/rule";
import { each, write } from "../check";

export const composePlugin: Rule = {
  id: "commands/compose-plugin",
  severity: "information",
  aliases: [],
  check: each(function* ({ program }) {
    if (program.text !== "docker-compose") return;
    const message = "docker-compose is the old program, unmaintained since July 2023; write docker compose";
    yield { span: program, message, tag: "deprecated", fix: write(program, "docker compose") };
  }),
};

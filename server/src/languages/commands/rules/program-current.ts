/** Programs that are gone. */
import type { Rule } from "../../../model/rule";
import { invocation, programName } from "../../../syntax/shell/invocation";
import { commands } from "../calls";

const gone: ReadonlyMap<string, string> = new Map([
  ["docker-machine", "Docker Machine is gone since 2021; use docker context for other hosts, minikube for clusters"],
  ["tiller", "Tiller is gone since Helm 3; helm talks to the API server itself"],
]);

export const programCurrent: Rule = {
  id: "commands/program-current",
  severity: "warning",
  aliases: [],
  *check(file) {
    for (const command of commands(file)) {
      const [program] = invocation(command);
      const message = gone.get(programName(program));
      if (program !== undefined && message !== undefined) yield { span: program, message, tag: "deprecated" };
    }
  },
};

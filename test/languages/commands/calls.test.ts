/** What is taken for a call, and how its words are read. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calls } from "../../../server/src/languages/commands/calls";
import { sourceFile } from "../../../server/src/model/source-file";
import { slice } from "../../../server/src/model/span";
import { commandLines, sessionLines } from "../../../server/src/schema/commands/prose";

/** Each call in a line: its command, flags with their values, operands; `?` where nobody can count. */
function drawn(text: string, languageId = "shellscript"): string {
  return calls(sourceFile({ path: "/w/a", text, languageId }))
    .map(({ fact, flags, operands, stray, certain }) =>
      [
        fact.path,
        ...(stray === undefined ? [] : [`!${stray.text}`]),
        ...flags.map((flag) => {
          const name = flag.fact === undefined ? `${flag.text}!` : `--${flag.fact.name}`;
          return `${flag.sure ? "" : "~"}${name}${flag.value === undefined ? "" : `=${flag.value.text}`}`;
        }),
        ...operands.map((word) => word.text),
        ...(certain ? [] : ["?"]),
      ].join(" · "),
    )
    .join("\n");
}

describe("a call", () => {
  test.each([
    ["docker run -d -p 80:80 --name=web nginx -d", "docker run · --detach · --publish=80:80 · --name=web · nginx · -d"],
    ["docker container run -it alpine sh", "docker run · --interactive · --tty · alpine · sh"],
    ["docker -H far ps -aq", "docker ps · --host=far · --all · --quiet"],
    ["docker compose -f a.yaml up -d web", "docker compose up · --file=a.yaml · --detach · web"],
    ["docker-compose -p x down -v", "docker compose down · --project-name=x · --volumes"],
    ["kubectl -n web get -o wide po", "kubectl get · --namespace=web · --output=wide · po"],
    ["kubectl -o yaml get pods -A", "kubectl get · --output=yaml · --all-namespaces · pods"],
    ["kubectl exec web -it -- ls -l", "kubectl exec · --stdin · --tty · web · ls · -l"],
    ["kubectl create foo", "kubectl create · !foo"],
    ["kubectl apply -k .", "kubectl apply · --kustomize=."],
    ["helm ls -A", "helm list · --all-namespaces"],
    ["helm install web . --set a=b --wait", "helm install · --set=a=b · --wait · web · ."],
    ["minikube service web --url", "minikube service · --url · web"],
    ["docker run $opts -p 80:80 nginx", "docker run · ~--publish=80:80 · $opts · nginx · ?"],
    ['docker run "$image" -p 80:80', "docker run · $image · -p · 80:80"],
    ["kubectl get pods --foo -o wide", "kubectl get · --foo! · ~--output=wide · pods · ?"],
    ["kubectl get po --all_namespaces", "kubectl get · --all-namespaces · po"],
    ["docker ps -aq | xargs docker rm", "docker ps · --all · --quiet\ndocker rm · ?"],
    ["sudo env A=b timeout 5 docker ps", "docker ps"],
    ["docker stop <container>", "docker stop · $________"],
    ["kubectl scale rs web-<id> --replicas=2", "kubectl scale · --replicas=2 · rs · web-$_"],
    ["helm upgrade {{ a | b }} web", "helm upgrade · $__________ · web · ?"],
    ["$ docker ps", "docker ps"],
    ["alias k=kubectl\nk get po", "kubectl get · po"],
    ["k get po", ""],
    ["kubectl() { command kubectl $@; }\nkubectl foo", ""],
    ["echo docker run", ""],
  ])("%j", (text, expected) => expect(drawn(text)).toBe(expected));
});

describe("prose", () => {
  const read = (text: string) => commandLines(text).map((span) => slice(text, span));

  test.each([
    "docker run -d 256837:80 nginx:latest",
    "docker exec -it [container-id] bash",
    "docker rm <hash>",
    "kubectl get nodes|pod|services",
    "docker-compose up -d # C",
    "kubectl create statefulset <name> --image<image>",
    "helm hub",
    "kubens",
    "k get po",
    "sudo docker ps",
    "docker run -d \\\n  nginx",
  ])("%j is a command", (text) => expect(read(text)).toEqual([text]));

  test.each(["- helm search", "1. helm search", "$ helm search", "  * helm search"])("%j holds a command", (text) =>
    expect(read(text)).toEqual(["helm search"]),
  );

  test.each([
    "docker build is slow",
    "helm charts page",
    "docker",
    "Helm Client(helm cli)",
    "minikube. Minikube is a cluster",
    "docker images are templates.",
    "kubectl lets you talk to a cluster",
    "kubens and kubectx switch",
    "see docker run",
  ])("%j is a sentence", (text) => expect(read(text)).toEqual([]));

  test("placeholders count as one word, options as any", () => {
    expect(drawn("helm upgrade <chart>\ndocker service update <options> NAME", "commands-prose")).toBe(
      "helm upgrade · $____\ndocker service update · $________ · $_ · ?",
    );
  });
});

test("a session's commands stand behind prompts", () => {
  const text = "$ docker ps\nCONTAINER ID   IMAGE\ndocker ps is output\nme@host:~$ helm ls\n# docker ps\n";
  expect(sessionLines(text).map((span) => slice(text, span))).toEqual(["docker ps", "helm ls"]);
  expect(sessionLines("# docker images is a comment\n# docker ps").length).toBe(1);
});

test("any text is read", () => {
  const piece = fc.constantFrom(
    "docker ",
    "run ",
    "kubectl ",
    "-p",
    " --",
    "=",
    "$x ",
    '"',
    "'",
    "<a>",
    "[b]",
    "|",
    "\n",
    "80:80 ",
    "\\",
    "get ",
    "`",
    "$(",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom("shellscript", "console", "commands-prose"),
      (pieces, id) => {
        const file = sourceFile({ path: "/w/a", text: pieces.join(""), languageId: id });
        for (const { flags, operands } of calls(file))
          for (const { start, end } of [...flags.map(({ span }) => span), ...operands])
            expect(0 <= start && start <= end && end <= file.text.length).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

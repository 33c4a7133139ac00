/** Lenses and hints are asked for again when another file made others of them. */
import { expect, test } from "vitest";
import { CodeLensRequest } from "vscode-languageserver/node";
import { type Client, connect, until } from "./connect";

const uri = "file:///w/service.yaml";
const service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n";
const pod = (label: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: ${label}\nspec:\n  containers: []\n`;
const titles = async (client: Client) =>
  ((await client.ask(CodeLensRequest.type, { textDocument: { uri } })) ?? []).map(({ command }) => command?.title);
const refreshes = (client: Client) =>
  client.heard.filter(({ method }) => method === "workspace/codeLens/refresh").length;

test("a lens that another file changed is asked for again, and no other", async () => {
  const files: Record<string, string> = { "/w/service.yaml": service, "/w/pod.yaml": pod("web") };
  const client = await connect({ roots: ["/w"], files, host: { pause: () => Promise.resolve() } });
  const write = async (text: string) => {
    files["/w/pod.yaml"] = text;
    await client.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///w/pod.yaml", type: 2 }] });
  };
  await client.open(uri, service, "yaml");
  await until(async () => (await titles(client)).length > 0);
  const before = await titles(client);
  await write(`${pod("web")}# nothing\n`);
  await titles(client);
  await write(pod("other"));
  await until(() => refreshes(client) === 1);
  expect(await titles(client)).not.toEqual(before);
});

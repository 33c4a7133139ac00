/** The snippets of new files. */
import * as vscode from "vscode";
import { completion } from "../answers";
import { test } from "../suite";

const offered: Readonly<Record<string, readonly string[]>> = {
  dockerfile: ["node-image", "python-image", "go-image"],
  yaml: ["k8s-deployment", "compose-file", "helm-chart"],
};

for (const [language, prefixes] of Object.entries(offered)) {
  test(`snippets are offered in an empty file of ${language}`, async () => {
    const document = await vscode.workspace.openTextDocument({ language, content: "" });
    for (const prefix of prefixes) await completion(document, "", prefix);
  });
}

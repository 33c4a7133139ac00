/** Settings: of the editor and of the workspace, obeyed at once. */
import * as vscode from "vscode";
import { problems, ruleOf, rules } from "../answers";
import { remove, withSetting, write, writeToDisk } from "../editor";
import { test } from "../suite";

const two = "FROM nginx\nWORKDIR site\n";

test("a rule's level is obeyed as soon as it is chosen", async () => {
  const document = await write("settings/Dockerfile", two);
  await rules(document, "image-tagged", "workdir-absolute");
  await withSetting("portolan.rules", { "dockerfile/image-tagged": "off" }, async () => {
    await rules(document, "workdir-absolute");
  });
  await withSetting("portolan.rules", { "dockerfile/image-tagged": "error" }, () => worse(document));
  await rules(document, "image-tagged", "workdir-absolute");
});

async function worse(document: vscode.TextDocument): Promise<void> {
  await problems(document, (found) => found.some(isTagError));
}

function isTagError(problem: vscode.Diagnostic): boolean {
  return ruleOf(problem) === "dockerfile/image-tagged" && problem.severity === vscode.DiagnosticSeverity.Error;
}

test("a closed file obeys a rule's level too", async () => {
  const uri = await writeToDisk("settings/closed/Dockerfile", two);
  await rules({ uri }, "image-tagged", "workdir-absolute");
  await withSetting("portolan.rules", { "dockerfile/image-tagged": "off" }, async () => {
    await rules({ uri }, "workdir-absolute");
  });
  await remove("settings/closed");
});

test("a wrong value is left out, and the right ones beside it hold", async () => {
  const document = await write("settings/wrong/Dockerfile", two);
  const levels = {
    "dockerfile/image-tagged": "loud",
    "dockerfile/no-such": "off",
    "dockerfile/workdir-absolute": "off",
  };
  await withSetting("portolan.rules", levels, async () => {
    await rules(document, "image-tagged");
  });
  await withSetting("portolan.profile", 7, async () => {
    await rules(document, "image-tagged", "workdir-absolute");
  });
});

test("the strict profile says more, and the essential one less", async () => {
  const text = "FROM nginx:latest\nRUN cat access.log | wc -l\nEXPOSE 70000\n";
  const document = await write("settings/profile/Dockerfile", text);
  await rules(document, "expose-port-valid", "image-not-latest");
  await withSetting("portolan.profile", "strict", async () => {
    await rules(document, "expose-port-valid", "image-not-latest", "pipe-fails");
  });
  await withSetting("portolan.profile", "essential", async () => {
    await rules(document, "expose-port-valid");
  });
});

test("the workspace's own settings file is obeyed, and its mistakes are problems", async () => {
  const document = await write("settings/file/Dockerfile", two);
  await rules(document, "image-tagged", "workdir-absolute");
  const file = ".portolan/settings.json";
  const uri = await writeToDisk(file, '{ "rules": { "dockerfile/image-tagged": "off" } }\n');
  await rules(document, "workdir-absolute");
  await writeToDisk(file, '{ "rules": { "dockerfile/image-tagged": "quiet" } }\n');
  await problems({ uri }, (found) => found.map(ruleOf).join() === "portolan/settings-valid");
  await remove(".portolan");
  await rules(document, "image-tagged", "workdir-absolute");
});

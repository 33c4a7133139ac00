/** The resource map: a panel beside the editor. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { ask } from "../answers";
import { open, until } from "../editor";
import { test } from "../suite";

test("the resource map stands beside the editor, once", async () => {
  const document = await open("shop/web.yaml");
  await ask("portolan.showResourceMap");
  await ask("portolan.showResourceMap");
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const maps = await until("the map", () => {
    const found = tabs().filter(({ label }) => label === "Resource Map");
    return found.length > 0 && found;
  });
  assert.deepEqual(
    maps.map(({ group }) => group.viewColumn),
    [vscode.ViewColumn.Two],
  );
  assert.equal(vscode.window.activeTextEditor?.document, document);
});

/** The resource map's page and its words. */
import { expect, test } from "vitest";
import { mapPage } from "../../client/src/map-panel/page";
import { captionOf, objectAt, wordsOf } from "../../client/src/map-panel/words";
import type { MapObject } from "../../client/src/protocol";

const uri = "file:///w/web.yaml";
const service: MapObject = {
  id: "service",
  label: "Service web in shop",
  missing: false,
  uri,
  line: 10,
  endLine: 20,
  leads: [{ to: "pods", verb: "selects", label: "Deployment <web> (80 → http)", missing: false }],
};
const deployment: MapObject = {
  id: "pods",
  label: "Deployment <web>",
  missing: false,
  uri,
  line: 21,
  endLine: 60,
  leads: [{ to: "config", verb: "reads", label: "ConfigMap web (missing)", missing: true }],
};
const config: MapObject = { id: "config", label: "ConfigMap web, missing", missing: true, leads: [] };
const answer = { svg: "", style: "", objects: [service, deployment, config] };

test("each object is listed with what it leads to, as links to where there are lines", () => {
  const link = (line: number) => `command:portolan.openPlace?${encodeURIComponent(JSON.stringify([uri, line, 0]))}`;
  expect(wordsOf(answer)).toBe(
    [
      `<ul><li><a href="${link(10)}">Service web in shop</a>`,
      `<ul><li>selects <a href="${link(21)}">Deployment &lt;web> (80 → http)</a></li></ul></li>`,
      `<li><a href="${link(21)}">Deployment &lt;web></a>`,
      '<ul><li class="missing">reads ConfigMap web (missing)</li></ul></li>',
      "<li>ConfigMap web, missing</li></ul>",
    ].join(""),
  );
});

test("the caption counts objects and those that are missing", () => {
  expect(captionOf(answer)).toBe("3 objects, 1 of them missing");
  expect(captionOf({ ...answer, objects: [service] })).toBe("1 object");
  expect(captionOf({ ...answer, objects: [], tooMany: 3000 })).toMatch(/^3000 objects are too many/);
  expect(captionOf({ ...answer, objects: [] })).toBe("There are no Kubernetes objects here.");
});

test("a cursor is in the innermost object around its line", () => {
  const list: MapObject = { id: "list", label: "List", missing: false, uri, line: 0, endLine: 100, leads: [] };
  const at = (line: number, where = uri) => objectAt([list, ...answer.objects], where, line)?.id;
  expect([at(0), at(10), at(20), at(21), at(61), at(101), at(15, "file:///w/other.yaml")]).toEqual([
    "list",
    "service",
    "service",
    "pods",
    "list",
    undefined,
    undefined,
  ]);
});

test("only what carries the nonce may run or style the page, and every button says what it does", () => {
  const html = mapPage("run()", "abc");
  expect(html).toContain("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc';");
  expect(html).toContain('<script nonce="abc">run()</script>');
  expect(html.match(/<(?:style|script)(?! nonce="abc")/g)).toBeNull();
  expect(html).not.toMatch(/ style="| on\w+="/);
  const buttons = [...html.matchAll(/<button ([^>]*)>([^<]*)</g)].map(([, attributes = "", text]) => {
    return /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? text;
  });
  expect(buttons).toEqual(["Workspace", "Folder", "File", "Zoom out", "Fit", "Zoom in"]);
});

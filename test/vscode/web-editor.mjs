/** VS Code as on vscode.dev, but on this machine: a page that only files are served to, whose extensions run in a worker. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";

/**
 * Serves it until this process ends, and returns its address. Nothing of ours is run here, so all that answers runs in the page.
 * @param {object} options
 * @param {import("../../scripts/vscode/editor.mjs").Editor} options.editor
 * @param {Readonly<Record<string, string>>} options.extensions folders of extensions, by the names they are served under
 * @param {string} options.workspace the URI of the open folder
 * @param {import("../../scripts/vscode/settings.mjs").Settings} options.settings
 */
export async function serveWebEditor({ editor, extensions, workspace, settings }) {
  const root = dirname(dirname(editor.server));
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const authority = `127.0.0.1:${server.address().port}`;
  const page = await pageOf(root, {
    ...unusedParts,
    additionalBuiltinExtensions: Object.keys(extensions).map((name) => ({
      scheme: "http",
      authority,
      path: `/${name}`,
    })),
    configurationDefaults: settings,
    enableWorkspaceTrust: false,
    webviewEndpoint: `http://${authority}/editor/out/vs/workbench/contrib/webview/browser/pre`,
  });
  const folders = { editor: root, ...extensions };
  server.on("request", async ({ url }, response) => {
    const { pathname } = new URL(url, `http://${authority}`);
    const content = pathname === "/" ? page : await contentOf(folders, pathname);
    response.writeHead(content ? 200 : 404, { "content-type": types[extname(pathname)] ?? "text/html" }).end(content);
  });
  return `http://${authority}/?folder=${encodeURIComponent(workspace)}`;
}

/** What code-server's edition of the editor wants to be told. */
const unusedParts = {
  userDataPath: "/",
  isEnabledFileDownloads: false,
  isEnabledFileUploads: false,
  isEnabledCoderGettingStarted: false,
};

const types = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The editor's own page, with its blanks filled in. */
async function pageOf(root, configuration) {
  const blanks = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', "&quot;"),
    WORKBENCH_WEB_BASE_URL: "/editor",
    WORKBENCH_NLS_FALLBACK_URL: "/editor/out/nls.messages.js",
  };
  const template = await readFile(join(root, "out/vs/code/browser/workbench/workbench.html"), "utf8");
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => blanks[name] ?? "");
}

async function contentOf(folders, pathname) {
  const [, name, ...path] = decodeURIComponent(pathname).split("/");
  if (folders[name] === undefined) return undefined;
  const content = await readFile(join(folders[name], ...path)).catch(() => undefined);
  return pathname.endsWith("/workbench.js") ? withoutServer(content?.toString()) : content;
}

/** code-server's edition takes it for granted that its server is there and keeps the settings. */
function withoutServer(script) {
  return script
    ?.replace("remoteAuthority:location.host", "remoteAuthority:void 0")
    .replace(/(userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/, "$1vscodeUserData");
}

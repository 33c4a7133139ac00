/** The Explain panel comes back with its last page when the window is opened again. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Memento } from "vscode";
import { createExplainPanel } from "../../client/src/explain-panel";
import { explainPanelId } from "../../client/src/names";
import type { Session } from "../../client/src/session";

const editor = vi.hoisted(() => {
  const nothing = () => ({ dispose() {} });
  const serializers = new Map<string, { deserializeWebviewPanel(panel: unknown): Promise<void> }>();
  return { nothing, serializers };
});

vi.mock("vscode", () => ({
  commands: { executeCommand: async () => undefined },
  Disposable: { from: editor.nothing },
  ViewColumn: { Beside: -2 },
  window: {
    activeTextEditor: undefined,
    onDidChangeTextEditorSelection: editor.nothing,
    onDidChangeActiveTextEditor: editor.nothing,
    registerWebviewPanelSerializer(id: string, serializer: never) {
      editor.serializers.set(id, serializer);
      return editor.nothing();
    },
  },
}));

const session = { onDidChange: editor.nothing, ask: async () => null } as Partial<Session> as Session;

/** What the workspace remembers, as text. */
function remembering(pages: Map<string, string>): Memento {
  return {
    keys: () => [...pages.keys()],
    get: (key: string) => JSON.parse(pages.get(key) ?? "null") ?? undefined,
    update: async (key, value) => void pages.set(key, JSON.stringify(value)),
  };
}

async function restored(pages: Map<string, string>): Promise<{ title: string; html: string }> {
  createExplainPanel(session, remembering(pages));
  const [serializer] = editor.serializers.values();
  const webview = { html: "", options: {} };
  const panel = {
    title: "",
    visible: true,
    webview,
    onDidDispose: editor.nothing,
    onDidChangeViewState: editor.nothing,
  };
  await serializer?.deserializeWebviewPanel(panel);
  await vi.waitFor(() => expect(webview.html).not.toBe(""));
  return { title: panel.title, html: webview.html };
}

beforeEach(() => editor.serializers.clear());

test("with the page that was read last", async () => {
  const page = JSON.stringify({ key: "dockerfile/CMD", markdown: "# CMD\n\nWhat a container starts." });
  const { title, html } = await restored(new Map([[explainPanelId, page]]));
  expect(title).toBe("Explain CMD");
  expect(html).toContain("What a container starts.");
});

test("with a word of what to do, where nothing was read", async () => {
  const { title, html } = await restored(new Map());
  expect(title).toBe("Explain");
  expect(html).toContain("Put the cursor on an instruction");
});

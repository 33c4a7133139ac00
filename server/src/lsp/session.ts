/** What one connection remembers: the workspace, what is open, and who waits for a change. */
import type { CancellationToken, Connection } from "vscode-languageserver";
import type { Links } from "../engine/links";
import type { Snapshot } from "../model/snapshot";
import { type Change, Workspace } from "../model/workspace";
import type { Client } from "./client";
import type { Host } from "./host";
import { linksFor } from "./links";

/** What editors show beside a text, asked for once and true as long as other files do not change it. */
export type Showing = "lenses" | "hints";

/** Everything a handler may use. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  /** Paths whose text is the editor's, not the disk's. */
  readonly open: Set<string>;
  /** The last report given about each open file. */
  readonly told: Map<string, { readonly version: number; readonly resultId: string }>;
  /** What each open file was last shown with. */
  readonly shown: Readonly<Record<Showing, Map<string, { readonly version: number; readonly text: string }>>>;
  /** What was wrong with the settings when they were last read. */
  mistakes: readonly string[];
  /** Settles when the settings are known, or late. */
  readonly ready: Promise<void>;
  settled(): void;
  snapshot(): Snapshot;
  links(): Links;
  apply(changes: readonly Change[]): void;
  /** Settles once the newest snapshot is another one than `seen`, or the token is cancelled. */
  changed(seen: Snapshot, token: CancellationToken): Promise<void>;
  /** Writes to the client's log, each text once. */
  log(text: string): void;
}

/** A session over a connection that has just been initialized. */
export function createSession(connection: Connection, host: Host, client: Client): Session {
  const workspace = new Workspace(host.notes, host.texts, host.today);
  const waiting = new Set<() => void>();
  const ready = gate();
  const said = new Set<string>();
  return {
    connection,
    host,
    client,
    open: new Set(),
    told: new Map(),
    shown: { lenses: new Map(), hints: new Map() },
    mistakes: [],
    ready: ready.opened,
    settled: ready.open,
    snapshot: () => workspace.snapshot,
    links: () => linksFor(client, workspace.snapshot),
    apply(changes) {
      if (changes.length === 0) return;
      workspace.apply(changes);
      for (const wake of waiting) wake();
      waiting.clear();
    },
    changed(seen, token) {
      if (workspace.snapshot !== seen || token.isCancellationRequested) return Promise.resolve();
      return new Promise((resolve) => {
        const cancelled = token.onCancellationRequested(() => wake());
        const wake = () => {
          cancelled.dispose();
          resolve();
        };
        waiting.add(wake);
      });
    },
    log(text) {
      if (said.has(text)) return;
      said.add(text);
      connection.console.error(text);
    },
  };
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Telling our own client that what it shows of the notes may have become another. */
import { CancellationToken } from "vscode-languageserver";
import { changedNotification } from "./own-requests";
import type { Session } from "./session";

/** Runs as long as the session; what changes in a row is told of once. */
export async function tellChanges(session: Session): Promise<void> {
  if (!session.client.commandLinks) return;
  for (;;) {
    const seen = session.snapshot();
    await session.changed(seen, CancellationToken.None);
    await session.host.pause(quiet);
    void session.connection.sendNotification(changedNotification);
  }
}

const quiet = 300;

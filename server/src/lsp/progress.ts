/** Work that says so when it takes long. */
import { type CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import { attempt } from "./guard";
import type { Session } from "./session";

/** Long enough that most workspaces are read in silence. */
const patience = 300;

/** Runs `work`; when it is not done soon, the client shows `title` and its user may stop it. */
export async function withProgress(
  session: Session,
  title: string,
  work: (token: CancellationToken) => Promise<void>,
): Promise<void> {
  const source = new CancellationTokenSource();
  const done = attempt(session, title, () => work(source.token), undefined).then(() => "done");
  const first = await Promise.race([done, session.host.pause(patience)]);
  if (first === "done") return;
  const reporter = await session.connection.window.createWorkDoneProgress();
  reporter.begin(title, undefined, undefined, true);
  reporter.token.onCancellationRequested(() => source.cancel());
  await done;
  reporter.done();
}

/** The one place where our own mistakes are caught: told to the log, survived by the server. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Session } from "./session";

/** What `run` gives, or `otherwise` after logging once what it threw; what it threw on purpose goes through. */
export async function attempt<T>(
  session: Session,
  what: string,
  run: () => T | Promise<T>,
  otherwise: T,
  onPurpose: (error: unknown) => boolean = () => false,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (onPurpose(error)) throw error;
    session.log(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return otherwise;
  }
}

/** True for an answer that says to the user why there is no other. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ResponseError;
}

/** Ends the work on an answer that nobody waits for any more. */
export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

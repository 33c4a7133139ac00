/** One connection to a server at a time; a restart replaces it. */
import { type Event, EventEmitter } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { changed, type Request } from "./protocol";

/** What commands, the status item and the notes know of the server. */
export interface Session {
  readonly client: BaseLanguageClient;
  readonly state: State;
  readonly onDidChangeState: Event<State>;
  /** Now and then, when the workspace or the notes have changed. */
  readonly onDidChange: Event<void>;
  /** Asks once the server has started; rejects when it is down. */
  ask<Question, Answer>(request: Request<Question, Answer>, question: Question): Promise<Answer>;
  /** Settles with whether the new server started. */
  restart(): Promise<boolean>;
  stop(): Promise<void>;
}

/** A session that starts at once; `makeClient` is asked for each new connection. */
export function createSession(makeClient: () => BaseLanguageClient): Session {
  const states = new EventEmitter<State>();
  const changes = new EventEmitter<void>();
  const connect = () => {
    const client = makeClient();
    client.onDidChangeState(({ newState }) => states.fire(newState));
    client.onNotification(changed, () => changes.fire());
    return client;
  };
  let client = connect();
  let started = begin(client);
  return {
    get client() {
      return client;
    },
    get state() {
      return client.state;
    },
    onDidChangeState: states.event,
    onDidChange: changes.event,
    async ask(request, question) {
      await started;
      return client.sendRequest(request.method, question);
    },
    async restart() {
      const ended = end(client, started);
      client = connect();
      const next = client;
      started = ended.then(() => begin(next));
      return started;
    },
    async stop() {
      await end(client, started);
      states.dispose();
      changes.dispose();
    },
  };
}

/** Why a start failed stands in the output: the client writes it there and shows it. */
function begin(client: BaseLanguageClient): Promise<boolean> {
  return client.start().then(
    () => true,
    () => false,
  );
}

/** A client that still starts cannot be stopped and may never be there, so nobody waits until it is. */
async function end(client: BaseLanguageClient, started: Promise<boolean>): Promise<void> {
  const dispose = () => client.dispose().catch(() => undefined);
  if (client.state === State.Starting) void started.then(dispose);
  else await dispose();
}

/** Runs all view tests. */
import type { Result } from "../suite";
import { run as runSuite, type Stage } from "./run";
import { suite } from "./suite";
import "./tests/actions";
import "./tests/commands";
import "./tests/completion";
import "./tests/explain-panel";
import "./tests/helm";
import "./tests/hover";
import "./tests/notes";
import "./tests/notes-view";
import "./tests/problems";
import "./tests/rename";
import "./tests/resource-map";

/** Yields each result as it comes. */
export const run = (stage: Stage): AsyncGenerator<Result> => runSuite(suite, stage);

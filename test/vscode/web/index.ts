/** Runs all tests of the extension in a browser without a server behind it. */
import type { Result } from "../suite";
import { run as runSuite, type Stage } from "../view/run";
import { suite } from "./suite";
import "./tests/problems";
import "./tests/notes";
import "./tests/editing";
import "./tests/resource-map";
import "./tests/extension";

/** Yields each result as it comes. */
export const run = (stage: Stage): AsyncGenerator<Result> => runSuite(suite, stage);

/** Tests in which all of ours runs in the page: the extension in VS Code's worker for extensions, the server in its own. */
import { Suite } from "../suite";
import type { Person } from "../view/person";

/** View tests in a page that only files are served to. */
export const suite = new Suite<Person>();

/** Registers a test; it gets a person in front of the examples with no file open, who can save nothing. */
export const web = suite.test;

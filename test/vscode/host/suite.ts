/** The tests that run inside the extension host. */
import { Suite } from "../suite";

export const suite = new Suite();
export const { test } = suite;

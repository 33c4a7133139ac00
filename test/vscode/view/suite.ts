/** The tests that look at the editor as a person does. */
import { Suite } from "../suite";
import type { Person } from "./person";

export const suite = new Suite<Person>();

/** Registers a view test; it gets a person in front of a copy of `examples/` with no file open, and saves nothing. */
export const view = suite.test;

/** Where things are in this package. */
import { fileURLToPath } from "node:url";

/** @param {string} path */
const inPackage = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const root = inPackage(".");
export const artifacts = inPackage("artifacts");
export const examples = inPackage("examples");
export const product = inPackage("dist/portolan.vsix");

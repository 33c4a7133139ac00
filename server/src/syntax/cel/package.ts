/** The one file that knows the package which reads and runs the Common Expression Language. */
export { type ASTNode as CelNode, Environment } from "@marcbachmann/cel-js";

/** Main of the language server under node. */
import { serveNode } from "./serve";

serveNode();

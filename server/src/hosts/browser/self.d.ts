/** The little of a worker's global scope that the compiler must know; the DOM's types would bring window and document. */
declare const self: import("vscode-languageserver/browser").DedicatedWorkerGlobalScope;

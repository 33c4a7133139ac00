/** The exact editors and runtimes that the tests and `npm start` use, newest first. */

/**
 * @typedef {object} Edition
 * @property {string} vscode the VS Code version that users see
 * @property {string} codeServer the npm release of code-server that carries it
 * @property {boolean} followsSettings whether an open editor sees that a settings file changed
 * @property {string} [node] the Node release it needs; without one, the Node that runs this script does
 */

/** @type {readonly [Edition, ...Edition[]]} */
export const editions = [
  { vscode: "1.139.1", codeServer: "4.139.1", followsSettings: true, node: "24.21.0" },
  { vscode: "1.100.3", codeServer: "4.100.3", followsSettings: false },
];

/** Carries a search program for every platform, which the older edition would download while installing. */
export const ripgrep = "@vscode/ripgrep-universal@1.18.0";

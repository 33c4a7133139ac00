/** The Dockerfile bench: build files of many stages, and the server that VS Code's Docker extension grew from. */
import { dockerfileOf } from "./dockerfiles.mjs";
import { lineFromMiddle, ours, peer } from "./servers.mjs";

/** @type {import("./table.mjs").Bench} */
export const dockerfile = {
  title: "Dockerfile",
  servers: [ours, peer("dockerfile-language-server-nodejs", "bin/docker-langserver")],
  file: { uri: "file:///bench/Dockerfile", languageId: "dockerfile", tokens: true, places },
  sizes: [
    { lines: 60, runs: 3, rounds: [40, 40] },
    { lines: 300, runs: 3, rounds: [40, 20] },
    { lines: 3000, runs: 3, rounds: [100, 20] },
  ],
  textOf: dockerfileOf,
};

/** A port that is none, and an instruction begun below it. @param {string} text */
function places(text) {
  const line = lineFromMiddle(text, /^EXPOSE/);
  return {
    mistake: { line, character: "EXPOSE ".length, text: "x" },
    key: { line, character: "EXPOSE 8000".length, text: "\nE", offers: "ENTRYPOINT" },
    hover: { line, character: 2 },
  };
}

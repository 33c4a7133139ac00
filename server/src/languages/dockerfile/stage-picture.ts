/** The stages of a file as a picture: one a row, with lines to those they feed. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import { colours, dot, label, line, picture } from "../../schema/pictures/svg";
import { built, feeds, titleOf } from "./stage-graph";
import { type Stage, stages } from "./stages";

const most = 16;
const row = 22;
const step = 18;
const longestName = 28;

/** Nothing for a file with one stage, or with more than can be read at a glance. */
export const stagePicture: (file: SourceFile) => string | undefined = memo((file) => {
  const all = stages(file);
  if (all.length < 2 || all.length > most) return undefined;
  const graph = [...feeds(file)];
  const edges = graph.flatMap(([from, fed]) => fed.map((to) => edge(from, to)));
  const words = graph.map(([from, fed]) => `${titleOf(from)} feeds ${fed.map(titleOf).join(", ") || "nothing"}`);
  const width = x(all.length) + longestName * 6 + 20;
  return picture(
    words.join("; "),
    width,
    all.length * row + 4,
    edges.join("") + all.map((each) => node(file, each)).join(""),
  );
});

/** Down from the stage that gives, then across to the one that takes. */
function edge(from: Stage, to: Stage): string {
  const [left, top, bottom] = [x(from.index), y(from.index), y(to.index)];
  return line(left, top, left, bottom, colours.quiet) + line(left, bottom, x(to.index), bottom, colours.quiet);
}

function node(file: SourceFile, stage: Stage): string {
  const isBuilt = built(file).has(stage);
  const isLast = stage.index === stages(file).length - 1;
  const colour = isLast ? colours.good : isBuilt ? colours.own : colours.quiet;
  const name = titleOf(stage);
  const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
  const mark = dot(x(stage.index), y(stage.index), 5, colour, isBuilt ? "full" : "dashed");
  return mark + label(x(stage.index) + 11, y(stage.index) + 4, short, colour);
}

function x(index: number): number {
  return 10 + index * step;
}

function y(index: number): number {
  return 13 + index * row;
}

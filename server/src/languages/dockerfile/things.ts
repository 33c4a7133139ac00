/** The images and stages of a Dockerfile, for command lines that name them. */
import { memo } from "../../model/memo";
import type { SourceFile } from "../../model/source-file";
import type { Thing } from "../../model/thing";
import { imageOf } from "./from-image";
import { stages } from "./stages";

/** Images whose name is known without the builder, and named stages. */
export const things = memo((file: SourceFile): readonly Thing[] =>
  stages(file).flatMap((stage): readonly Thing[] => {
    const image = imageOf(file, stage);
    return [
      ...(image === undefined || image === "" || image === "scratch" ? [] : [{ kind: "image" as const, name: image }]),
      ...(stage.name === undefined ? [] : [{ kind: "stage" as const, name: stage.name.text }]),
    ];
  }),
);

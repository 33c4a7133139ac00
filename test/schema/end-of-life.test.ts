/** What images say they hold, and how long that gets fixes. */
import { expect, test } from "vitest";
import { supportOf } from "../../server/src/schema/end-of-life";
import { runtimes } from "../../server/src/schema/end-of-life/runtimes";
import { services } from "../../server/src/schema/end-of-life/services";
import { systems } from "../../server/src/schema/end-of-life/systems";

function said(image: string, today = "2026-01-31"): string {
  return supportOf(image, today)
    .map(
      ({ product, cycle, ended, best }) =>
        `${product.name} ${cycle.version}${ended ? ` ended, take ${best?.version}` : ""}`,
    )
    .join(" on ");
}

test.each([
  ["python:3.9.18-slim-bullseye", "Python 3.9 ended, take 3.14 on Debian 11"],
  ["python:3.91", ""],
  ["node:20-alpine3.17", "Node.js 20 on Alpine 3.17 ended, take 3.23"],
  ["node:gallium-buster", "Node.js 16 ended, take 24 on Debian 10 ended, take 13"],
  ["debian:bookworm-20240101-slim", "Debian 12"],
  ["public.ecr.aws/docker/library/golang:1.18", "Go 1.18 ended, take 1.25"],
  ["index.docker.io/library/postgres:9.6", "PostgreSQL 9.6 ended, take 18"],
  ["example.com/library/postgres:9.6", ""],
  ["mcr.microsoft.com/dotnet/aspnet:3.1-focal", ".NET 3.1 ended, take 10.0 on Ubuntu 20.04 ended, take 24.04"],
  ["postgres", ""],
  ["node:lts", ""],
])("%s", (image, expected) => {
  expect(said(image)).toBe(expected);
});

test("the last day still has fixes, and what is not released yet is not proposed", () => {
  expect(said("python:3.8", "2024-10-07")).toBe("Python 3.8");
  expect(said("python:3.8", "2024-10-08")).toBe("Python 3.8 ended, take 3.13");
});

test("every table is in order and holds dates", () => {
  const date = /^\d{4}-[01]\d-[0-3]\d$/;
  for (const { name, cycles, source } of [...systems, ...runtimes, ...services]) {
    expect(source).toMatch(/^https:\/\//);
    const wrong = cycles.filter(
      ({ released, until }) => !date.test(released) || (until !== undefined && (!date.test(until) || until < released)),
    );
    expect([name, wrong]).toEqual([name, []]);
  }
});

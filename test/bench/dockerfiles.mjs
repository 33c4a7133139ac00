/** Dockerfiles of a wanted length, alike in every run. */

const stage = (/** @type {number} */ n) => `
# Stage ${n}: builds part ${n} of the product.
FROM debian:13-slim AS part${n}
ARG VERSION_${n}=1.${n}.0
ENV PART_${n}_HOME=/opt/part${n} \\
    PART_${n}_VERSION=\${VERSION_${n}}
WORKDIR /src/part${n}
RUN apt-get update \\
    && apt-get install -y --no-install-recommends \\
      ca-certificates \\
      curl \\
    && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
COPY --chown=1000:1000 src/ src/
RUN curl -fsSL "https://example.com/part-\${VERSION_${n}}.tar.gz" -o part.tar.gz \\
    && tar -xzf part.tar.gz -C "$PART_${n}_HOME" \\
    && rm part.tar.gz
LABEL part${n}.version="\${VERSION_${n}}"
EXPOSE ${8000 + (n % 1000)}
USER 1000
CMD ["part${n}", "serve"]`;

/** A Dockerfile of about that many lines. @param {number} lines */
export function dockerfileOf(lines) {
  const stages = [];
  for (let n = 1; stages.join("\n").split("\n").length < lines; n++) stages.push(stage(n));
  return `# syntax=docker/dockerfile:1${stages.join("\n")}\n`.split("\n").slice(0, lines).join("\n");
}

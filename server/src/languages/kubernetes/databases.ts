/** Containers that keep data of their own: two of them on one disk, or side by side, are not one database. */
import { readImageReference } from "../../syntax/image-reference";
import { itemsIn, textIn } from "./fields";
import type { Container, Pod } from "./pods";
import { containersIn } from "./pods";

/** Servers by the last word of their image; caches and searchers, which do run side by side, are not among them. */
const servers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    postgres: "PostgreSQL",
    postgresql: "PostgreSQL",
    postgis: "PostgreSQL",
    mysql: "MySQL",
    "mysql-server": "MySQL",
    mariadb: "MariaDB",
    "percona-server": "Percona Server",
    mongo: "MongoDB",
    mongodb: "MongoDB",
    couchdb: "CouchDB",
    neo4j: "Neo4j",
    influxdb: "InfluxDB",
    "mssql-server": "SQL Server",
  }),
);

/** A container with the database that it serves. */
export interface Database {
  readonly container: Container;
  readonly name: string;
}

/** The databases of a pod, without the clients that share their images. */
export function databasesOf(pod: Pod): readonly Database[] {
  return containersIn(pod, "containers").flatMap((container) => {
    const name = servers.get(
      readImageReference(textIn(container.map, "image") ?? "").repository.text.replace(/^.*\//, ""),
    );
    return name === undefined || isClient(container) ? [] : [{ container, name }];
  });
}

/** A command of its own that starts no server. */
function isClient({ map }: Container): boolean {
  const words = [...itemsIn(map, "command"), ...itemsIn(map, "args")];
  const said = words.map((word) => (word.kind === "scalar" ? word.text : "")).join(" ");
  return (
    itemsIn(map, "command").length > 0 &&
    !/\b(?:mongod|mongos|mysqld\w*|mariadbd|postgres|docker-entrypoint)\b/.test(said)
  );
}

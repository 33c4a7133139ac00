/** Databases and servers. Dates are those of the projects. */
import { product } from "./product";

const postgres = product(
  "PostgreSQL",
  ["postgres"],
  "https://www.postgresql.org/support/versioning/",
  `
  9.5 2016-01-07 2021-02-11
  9.6 2016-09-29 2021-11-11
  10  2017-10-05 2022-11-10
  11  2018-10-18 2023-11-09
  12  2019-10-03 2024-11-21
  13  2020-09-24 2025-11-13
  14  2021-09-30 2026-11-12
  15  2022-10-13 2027-11-11
  16  2023-09-14 2028-11-09
  17  2024-09-26 2029-11-08
  18  2025-09-25 2030-11-14`,
);

const mysql = product(
  "MySQL",
  ["mysql"],
  "https://www.mysql.com/support/supportedplatforms/database.html",
  `
  5.6 2013-02-05 2021-02-05
  5.7 2015-10-21 2023-10-31
  8.0 2018-04-19 2026-04-30
  8.4 2024-04-30 2032-04-30`,
);

const mariadb = product(
  "MariaDB",
  ["mariadb"],
  "https://mariadb.org/about/#maintenance-policy",
  `
  10.1  2015-10-17 2020-10-17
  10.2  2017-05-23 2022-05-23
  10.3  2018-05-25 2023-05-25
  10.4  2019-06-18 2024-06-18
  10.5  2020-06-24 2025-06-24
  10.6  2021-07-06 2026-07-06
  10.11 2023-02-16 2028-02-16
  11.4  2024-05-29 2029-05-29`,
);

const mongo = product(
  "MongoDB",
  ["mongo"],
  "https://www.mongodb.com/legal/support-policy/lifecycles",
  `
  3.6 2017-11-29 2021-04-30
  4.0 2018-06-26 2022-04-30
  4.2 2019-08-13 2023-04-30
  4.4 2020-07-30 2024-02-29
  5.0 2021-07-13 2024-10-31
  6.0 2022-07-19 2025-07-31
  7.0 2023-08-15 -
  8.0 2024-10-02 2029-10-31`,
);

const redis = product(
  "Redis",
  ["redis"],
  "https://redis.io/docs/latest/operate/oss_and_stack/install/",
  `
  4.0 2017-07-14 2020-04-30
  5   2018-10-17 2022-04-27
  8   2025-05-02 -`,
);

const nginx = product(
  "nginx",
  ["nginx", "nginxinc/nginx-unprivileged"],
  "https://nginx.org/en/CHANGES",
  `
  1.18 2020-04-21 2021-04-20
  1.19 2020-05-26 2021-04-20
  1.20 2021-04-20 2022-05-24
  1.21 2021-05-25 2022-05-24
  1.22 2022-05-24 2023-04-11
  1.23 2022-06-21 2023-04-11
  1.24 2023-04-11 2024-04-23
  1.25 2023-05-23 2024-04-23
  1.26 2024-04-23 2025-04-23
  1.27 2024-05-28 2025-04-23
  1.28 2025-04-23 -
  1.29 2025-06-24 -`,
);

const httpd = product(
  "Apache httpd",
  ["httpd"],
  "https://httpd.apache.org/",
  `
  2.2 2005-12-01 2017-12-31
  2.4 2012-02-21 -`,
);

const elastic = product(
  "Elastic Stack",
  ["elasticsearch", "kibana", "logstash"].flatMap((image) => [image, `docker.elastic.co/${image}/${image}`]),
  "https://www.elastic.co/support/eol",
  `
  6 2017-11-14 2022-02-10
  7 2019-04-10 2026-01-15
  8 2022-02-10 2027-07-15
  9 2025-04-15 -`,
);

export const services = [postgres, mysql, mariadb, mongo, redis, nginx, httpd, elastic];

/** Distributions. Dates are those of the distributors; for Debian the last day of its long-term support. */
import { product } from "./product";

const debian = product(
  "Debian",
  ["debian"],
  "https://wiki.debian.org/LTS",
  `
  7  2013-05-04 2018-05-31 wheezy
  8  2015-04-25 2020-06-30 jessie
  9  2017-06-17 2022-06-30 stretch
  10 2019-07-06 2024-06-30 buster
  11 2021-08-14 2026-08-31 bullseye
  12 2023-06-10 2028-06-30 bookworm
  13 2025-08-09 2030-06-30 trixie`,
);

const ubuntu = product(
  "Ubuntu",
  ["ubuntu"],
  "https://ubuntu.com/about/release-cycle",
  `
  13.10 2013-10-17 2014-07-17 saucy
  14.04 2014-04-17 2019-04-30 trusty
  14.10 2014-10-23 2015-07-23 utopic
  15.04 2015-04-23 2016-02-04 vivid
  15.10 2015-10-22 2016-07-28 wily
  16.04 2016-04-21 2021-04-30 xenial
  16.10 2016-10-13 2017-07-20 yakkety
  17.04 2017-04-13 2018-01-13 zesty
  17.10 2017-10-19 2018-07-19 artful
  18.04 2018-04-26 2023-05-31 bionic
  18.10 2018-10-18 2019-07-18 cosmic
  19.04 2019-04-18 2020-01-23 disco
  19.10 2019-10-17 2020-07-06 eoan
  20.04 2020-04-23 2025-05-31 focal
  20.10 2020-10-22 2021-07-22 groovy
  21.04 2021-04-22 2022-01-20 hirsute
  21.10 2021-10-14 2022-07-14 impish
  22.04 2022-04-21 2027-04-30 jammy
  22.10 2022-10-20 2023-07-20 kinetic
  23.04 2023-04-20 2024-01-25 lunar
  23.10 2023-10-12 2024-07-12 mantic
  24.04 2024-04-25 2029-05-31 noble
  24.10 2024-10-10 2025-07-10 oracular
  25.04 2025-04-17 2026-01-17 plucky
  25.10 2025-10-09 2026-07-01 questing
  26.04 2026-04-23 2031-04-30 resolute`,
);

const alpine = product(
  "Alpine",
  ["alpine"],
  "https://alpinelinux.org/releases/",
  `
  3.0  2014-06-04 2016-05-01
  3.1  2014-12-10 2016-11-01
  3.2  2015-05-26 2017-05-01
  3.3  2015-12-18 2017-11-01
  3.4  2016-05-31 2018-05-01
  3.5  2016-12-22 2018-11-01
  3.6  2017-05-24 2019-05-01
  3.7  2017-11-30 2019-11-01
  3.8  2018-06-26 2020-05-01
  3.9  2019-01-29 2020-11-01
  3.10 2019-06-19 2021-05-01
  3.11 2019-12-19 2021-11-01
  3.12 2020-05-29 2022-05-01
  3.13 2021-01-14 2022-11-01
  3.14 2021-06-15 2023-05-01
  3.15 2021-11-24 2023-11-01
  3.16 2022-05-23 2024-05-23
  3.17 2022-11-22 2024-11-22
  3.18 2023-05-09 2025-05-09
  3.19 2023-12-07 2025-11-01
  3.20 2024-05-22 2026-04-01
  3.21 2024-12-05 2026-11-01
  3.22 2025-05-30 2027-05-01
  3.23 2025-12-03 2027-11-01
  3.24 2026-06-09 2028-06-01`,
);

const centos = product(
  "CentOS",
  ["centos"],
  "https://www.centos.org/centos-linux-eol/",
  `
  6 2011-07-10 2020-11-30 centos6
  7 2014-07-07 2024-06-30 centos7
  8 2019-09-24 2021-12-31 centos8`,
);

const fedora = product(
  "Fedora",
  ["fedora", "registry.fedoraproject.org/fedora", "quay.io/fedora/fedora"],
  "https://docs.fedoraproject.org/en-US/releases/eol/",
  `
  19 2013-07-02 2015-01-06
  20 2013-12-17 2015-06-23
  21 2014-12-09 2015-12-01
  22 2015-05-26 2016-07-19
  23 2015-11-03 2016-12-20
  24 2016-06-21 2017-08-08
  25 2016-11-22 2017-12-12
  26 2017-07-11 2018-05-29
  27 2017-11-14 2018-11-30
  28 2018-05-01 2019-05-28
  29 2018-10-30 2019-11-26
  30 2019-04-30 2020-05-26
  31 2019-10-29 2020-11-24
  32 2020-04-28 2021-05-25
  33 2020-10-27 2021-11-30
  34 2021-04-27 2022-06-07
  35 2021-11-02 2022-12-13
  36 2022-05-10 2023-05-16
  37 2022-11-15 2023-12-05
  38 2023-04-18 2024-05-21
  39 2023-11-07 2024-11-26
  40 2024-04-23 2025-05-13
  41 2024-10-29 2025-12-15
  42 2025-04-15 2026-05-27
  43 2025-10-28 2026-12-09
  44 2026-04-28 2027-06-02`,
);

const rocky = product(
  "Rocky Linux",
  ["rockylinux", "rockylinux/rockylinux"],
  "https://wiki.rockylinux.org/rocky/version/",
  `
  8  2021-06-21 2029-05-31
  9  2022-07-14 2032-05-31
  10 2025-06-11 2035-05-31`,
);

const alma = product(
  "AlmaLinux",
  ["almalinux"],
  "https://wiki.almalinux.org/release-notes/",
  `
  8  2021-03-30 2029-05-31
  9  2022-05-26 2032-05-31
  10 2025-05-27 2035-05-31`,
);

const amazon = product(
  "Amazon Linux",
  ["amazonlinux", "public.ecr.aws/amazonlinux/amazonlinux"],
  "https://docs.aws.amazon.com/linux/",
  `
  2       2018-06-26 2026-06-30
  2018.03 2018-04-26 2023-12-31
  2023    2023-03-15 2029-06-30`,
);

/** The distributions whose names other images put into their tags: `node:22-bookworm`, `python:3.14-alpine3.22`. */
export const bases = [debian, ubuntu, alpine];

export const systems = [...bases, centos, fedora, rocky, alma, amazon];

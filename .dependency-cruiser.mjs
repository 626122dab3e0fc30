/*
 * The rooms and their arrows. A file may import from its own floor's rooms without a circle and from the floors below
 * it, never from a floor above:
 *
 *   kernel <- tenancy <- table <- engine
 *                        table <- records <- areas <- views <- exports <- app <- functions <- infra
 *
 * This holds `shared`; `biome.json` and `tests/app/rooms.test.ts` hold circles and arrows in functions and infra, whose
 * JSX this reader cannot parse.
 */
/** Every room of `shared` but these is an area, a new one too. */
const area = "^shared/(?!(?:kernel|tenancy|table|engine|records|views|exports|app)/)([^/]+)/";

/** What each floor may import of `shared` and of the floors above it. Its own room is always allowed. */
const floors = {
  "shared/kernel": [],
  "shared/tenancy": ["shared/kernel"],
  "shared/table": ["shared/kernel", "shared/tenancy"],
  "shared/engine": ["shared/kernel", "shared/tenancy", "shared/table"],
  "shared/records": ["shared/kernel", "shared/tenancy", "shared/table"],
  "shared/views": ["shared/app", "shared/exports"],
  "shared/exports": ["shared/app"],
};

/** A floor that may import these rooms alone. */
const only = (from, rooms) => ({
  name: `${from.replace("shared/", "")}-reaches-up`,
  comment: "An arrow goes up: what is imported belongs on a lower floor, or what imports it on a higher one.",
  severity: "error",
  from: { path: `^${from}/` },
  to: { path: "^(shared|functions|infra|tests)/", pathNot: `^(${[from, ...rooms].join("|")})/` },
});

/** A floor that may import anything below it, but not these. */
const not = (from, rooms) => ({
  name: `${from.replace("shared/", "").replace(/\W/g, "")}-reaches-up`,
  severity: "error",
  from: { path: from },
  to: { path: `^(${rooms.join("|")})/` },
});

export default {
  forbidden: [
    { name: "circle-of-files", severity: "error", from: {}, to: { circular: true } },
    {
      name: "circle-of-rooms",
      scope: "folder",
      severity: "error",
      from: { path: "^shared/(?:records/[^/]+|(?!records$)[^/]+)$" },
      to: { circular: true },
    },
    ...["kernel", "tenancy", "table", "engine", "records"].map((one) =>
      only(`shared/${one}`, floors[`shared/${one}`]),
    ),
    not(area, ["shared/views", "shared/exports", "shared/app", "functions", "infra", "tests"]),
    not("^shared/views/", ["shared/app", "shared/exports", "functions", "infra", "tests"]),
    not("^shared/exports/", ["shared/app", "functions", "infra", "tests"]),
    not("^shared/app/", ["functions", "infra", "tests"]),
    {
      name: "area-behind-its-index",
      comment: "Of another area only its index.ts is imported; what all need is a record.",
      severity: "error",
      from: { path: area },
      to: { path: area, pathNot: ["^shared/$1/", "/index\\.ts$"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};

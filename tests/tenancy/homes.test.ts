import fc from "fast-check";
import { expect, test } from "vitest";
import { below, doors, homeSchema, homesOf, isHome, tick } from "#shared/tenancy/homes.ts";
import { sourcesIn } from "../support/source.ts";

const part = fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/);

test("every home and every path below it parses as a home", () => {
  fc.assert(
    fc.property(part, part, (network, other) => {
      const homes = homesOf(`net_${network}`);
      const stay = below.stay(homes.house(`hse_${other}`), `sty_${other}`);
      const all = [
        homes.administration(),
        homes.partner(`ptn_${other}`),
        stay,
        below.documents(stay),
        below.command(homes.inbox(), other),
        below.list(homes.people(), "E"),
      ];
      for (const home of all) expect(homeSchema.parse(home)).toBe(home);
    }),
  );
});

test("nothing else parses as a home: a wrong prefix, an empty segment, or a forbidden character", () => {
  const others = [
    "",
    "N",
    "N#net_1",
    "N#net_#ADM",
    "N#hse_1#ADM",
    "N#net_1#",
    "N#net_1##ADM",
    "N#net_1#ADM#",
    "N#net_1#H#hse 1",
    "N#net_1#H#hse_1*",
    "M#net_1#ADM",
    doors.grant("net_1", "mem_1"),
    tick(1),
    null,
    1,
  ];
  for (const other of others) expect([other, isHome(other)]).toEqual([other, false]);
});

test("only the key builders and the table's decoder cast a string to a home", () => {
  const casts = ["shared", "functions", "infra", "tests"]
    .flatMap(sourcesIn)
    .filter(({ path }) => !path.startsWith("shared/tenancy/"))
    .flatMap(({ path, text }) => (/\bas Home\b/.test(text) ? [path] : []));
  expect(casts).toEqual(["shared/table/entity.ts"]);
});

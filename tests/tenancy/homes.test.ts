import fc from "fast-check";
import { expect, test } from "vitest";
import { below, doors, homeSchema, homesOf, isHome, tick } from "#shared/tenancy/homes.ts";
import { sourcesIn } from "../support/source.ts";

const part = fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/);

test("every home and what lies below it reads back as one", () => {
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

test("what no key builder makes is no home: another start, a segment that is empty or holds what none may", () => {
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

test("nobody says of a text that it is a home: only the key builders and the table's decoder", () => {
  const casts = ["shared", "functions", "infra", "tests"]
    .flatMap(sourcesIn)
    .filter(({ path }) => !path.startsWith("shared/tenancy/"))
    .flatMap(({ path, text }) => (/\bas Home\b/.test(text) ? [path] : []));
  expect(casts).toEqual(["shared/table/entity.ts"]);
});

import { expect, test } from "vitest";
import type { ActedBy } from "#shared/table/acted-by.ts";
import { isSamePerson } from "#shared/table/acted-by.ts";
import { sourcesIn } from "../support/source.ts";

const at = "2026-03-02T17:00:00.000Z" as const;
const opal: ActedBy = { kind: "member", member: "mem_1", name: "Opal" };

test("one person is one member under any name, or one identity with two memberships", () => {
  const did = (by: ActedBy, identity: string) => ({ at, by, identity });
  expect(isSamePerson(did(opal, "a"), did({ ...opal, name: "Opal Reed" }, "b"))).toBe(true);
  expect(isSamePerson(did(opal, "a"), did({ ...opal, member: "mem_2" }, "a"))).toBe(true);
  expect(isSamePerson(did(opal, "a"), did({ ...opal, member: "mem_2" }, "b"))).toBe(false);
  const partner: ActedBy = { kind: "partner", partner: "ptn_1", name: "Opal" };
  expect(isSamePerson(did(opal, "a"), did(partner, "b"))).toBe(false);
  // The system is no person: two of its acts do not match.
  expect(isSamePerson(did({ kind: "system" }, "a"), did({ kind: "system" }, "b"))).toBe(false);
});

test("every actor is stored by ID, never by name only", () => {
  const named = sourcesIn("shared").filter(({ text }) =>
    /\b(?:by|\w+By): z\.string\(\)/.test(
      text.replaceAll(
        /\b(?:needed|answer|appeal|leave|signed|served|decide|call|heard|told)By: z\.string\(\)/g,
        "",
      ),
    ),
  );
  expect(named.map(({ path }) => path)).toEqual([]);
  const asked = sourcesIn("shared").filter(
    ({ path, text }) =>
      path !== "shared/table/scope.ts" && /actor\.kind === "member" \? \w+(?:\.\w+)*\.name/.test(text),
  );
  expect(asked.map(({ path }) => path)).toEqual([]);
});

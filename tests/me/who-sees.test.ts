import { expect, test } from "vitest";
import { seenBy } from "#functions/me/who-sees/kinds.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { fillPattern, homePatterns } from "#shared/tenancy/homes.ts";
import { covers, fill, reach, type ScopeKind } from "#shared/tenancy/reach.ts";
import { sampleIds } from "../support/sample-ids.ts";

/** No person reads in these: what follows by itself, and a network that leaves. */
const machines: readonly ScopeKind[] = ["system", "archive", "erasure"];

test.each(keysOf(seenBy))("what a resident is told of who sees %s names everyone who reads it", (kind) => {
  const { home, readers } = seenBy[kind];
  const pk = fillPattern(homePatterns[home], sampleIds);
  const found = keysOf(reach).filter(
    (one) => !machines.includes(one) && covers(fill(reach[one].read, sampleIds), pk),
  );
  expect(found.sort()).toEqual([...readers].sort());
});

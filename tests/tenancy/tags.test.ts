import { expect, test } from "vitest";
import { openTenants } from "#functions/cloud/tenants.ts";
import { reach, type ScopeKind, type Tags, tagsFor, tagsOf, tenantName } from "#shared/tenancy/reach.ts";
import { sampleIds } from "../support/sample-ids.ts";

const kinds = Object.keys(reach) as ScopeKind[];
const mine: Required<Tags> = sampleIds;

test.each(kinds)(
  "%s: each of its tags tells one tenant's client, cursor and credentials from another's",
  (kind) => {
    process.env.AWS_REGION ??= "us-west-2";
    const tenants = openTenants("arn:aws:iam::1:role/tenant-", { count: () => {} });
    expect(tenants.as(kind, mine)).toBe(tenants.as(kind, { ...mine }));
    for (const tag of tagsOf[kind]) {
      const differs: Tags = { ...mine, [tag]: `${mine[tag]}2` };
      expect(tenantName(kind, differs)).not.toBe(tenantName(kind, mine));
      expect(tenants.as(kind, differs)).not.toBe(tenants.as(kind, mine));
      const without = { ...mine, [tag]: undefined };
      expect(() => tagsFor(kind, without)).toThrow(`A scope needs the tag ${tag}`);
    }
  },
);

test.each(kinds)("%s: its role is assumed with exactly its own tags", (kind) => {
  expect(Object.keys(tagsFor(kind, mine)).sort()).toEqual([...tagsOf[kind]].sort());
});

test("every name in a pattern is a session tag of its scope", () => {
  for (const kind of kinds) {
    const { read, write, erase = [] } = reach[kind];
    const named = [...read, ...write, ...erase].flatMap((one) =>
      [...one.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(new Set(named)).toEqual(new Set(tagsOf[kind]));
  }
});

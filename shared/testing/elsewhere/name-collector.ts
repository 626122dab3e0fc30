import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import { notifyOf } from "#shared/network/index.ts";
import type { OnTeam } from "#shared/records/member/team.ts";
import { nobodyNamed, type TestPlace } from "#shared/records/test/test.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { type ActOnTest, enter, notTheirMentor } from "../collection/enter.ts";
import { toCollect } from "../collection/on-collection.ts";
import { listForPart, type Part, takePart } from "../collection/team.ts";
import type { InPerson } from "../collection/walks-beside.ts";

export const nameForm = defineForm("name-collector", "testing.interpret", {
  member: id("member", "test.collector_required"),
});

/** A colleague may collect for a house they don't work in, or over all of them. */
const collecting: Part = {
  needs: nameForm.needs,
  may: ({ role, houses, stands }, house) =>
    stands &&
    rule(role).may.includes("testing.collect") &&
    (rule(role).worksIn === "care" || !houses.includes(house)),
  ...{ field: "/member", mentor: "test.collector_mentor", unknown: "test.collector_unknown" },
};

/** Colleagues from elsewhere who could collect a test. @throws not_found, forbidden */
export const listCollectors = (scope: Scope, at: TestPlace): Promise<readonly OnTeam[]> =>
  listForPart(scope, at, collecting);

/**
 * Names a colleague from another house, or of the network, to collect this one test: they read what a collector needs
 * of it, until it is given, over or somebody else's, and nothing else of the house. @throws not_found, forbidden, invalid,
 * conflict `test_over`, `test_collected`, `test_mentor`
 */
export async function nameCollector(
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof nameForm>,
): Promise<void> {
  requirePermission(scope, nameForm.needs);
  const said = nameForm.read(input);
  return enter(scope, input, { verb: "nameCollector", asked: said }, async ({ value, version }) => {
    toCollect(value);
    await notTheirMentor(scope, value, { door, identity });
    const { taken, hold } = await takePart(scope, value, [said.member], collecting);
    const [one] = taken;
    if (!one) throw invalidField(collecting.field, collecting.unknown);
    const { name, role } = one;
    const site = rule(role).worksIn === "care" ? ("network" as const) : ("another_house" as const);
    const what = { kind: "test_asked", subject: value.id, house: null } as const;
    const now = { member: said.member, name, returned: null, over: false };
    const { named, linked } = nobodyNamed(value);
    return {
      value: { site, collector: null, named: [...named, now], linked },
      what: { kind: "named", name, site },
      event: { type: "test.named", data: { site } },
      also: [
        hold,
        notifyOf(scope, scope.homes.house(value.house), what, version, undefined, null, said.member),
      ],
    };
  });
}

import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { notifyOf } from "#shared/network/index.ts";
import { type OnTeam, onTeam, onTeamKey, onTeamPrefix } from "#shared/records/member/team.ts";
import type { TestPlace } from "#shared/records/test/test.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { type ActOnTest, enter, loadTest } from "../collection/enter.ts";
import { toCollect } from "../collection/on-collection.ts";
import { mentorsNow } from "../collection/walks-beside.ts";

export const nameForm = defineForm("name-collector", "testing.interpret", {
  member: id("member", "test.collector_required"),
});

/** Whether a colleague may collect for a house they don't work in, or over all of them. */
const mayBeNamed = ({ role, houses, stands }: OnTeam, house: Id<"house">): boolean =>
  stands &&
  rule(role).may.includes("testing.collect") &&
  (rule(role).worksIn === "care" || !houses.includes(house));

/** Colleagues from elsewhere who could collect a test: nobody who walks with its resident. @throws not_found, forbidden */
export async function listCollectors(scope: Scope, at: TestPlace): Promise<readonly OnTeam[]> {
  houseHome(scope, at.house);
  requirePermission(scope, nameForm.needs);
  const { value } = await loadTest(scope, at);
  const [mentors, team] = await Promise.all([
    mentorsNow(scope, value),
    queryAll(scope, { in: scope.homes.directory(), prefix: onTeamPrefix }, onTeam),
  ]);
  return team
    .map((one) => one.value)
    .filter((one) => mayBeNamed(one, at.house) && !mentors.walk([one.member]))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Names a colleague from another house, or of the network, to collect this one test: they read what a collector needs
 * of it, until it is given, over or somebody else's, and nothing else of the house. @throws not_found, forbidden, invalid,
 * conflict `test_over`, `test_collected`
 */
export async function nameCollector(scope: Scope, input: ActOnTest & Sent<typeof nameForm>): Promise<void> {
  requirePermission(scope, nameForm.needs);
  const said = nameForm.read(input);
  return enter(scope, input, { verb: "nameCollector", asked: said }, async ({ value, version }) => {
    toCollect(value);
    const [mentors, one] = await Promise.all([
      mentorsNow(scope, value),
      scope.table.get(onTeam, onTeamKey(scope.homes, said.member)),
    ]);
    if (!one || !mayBeNamed(one.value, value.house)) throw invalidField("/member", "test.collector_unknown");
    if (mentors.walk([said.member])) throw invalidField("/member", "test.collector_mentor");
    const { member, name, role } = one.value;
    const site = rule(role).worksIn === "care" ? ("network" as const) : ("another_house" as const);
    const what = { kind: "test_asked", subject: value.id, house: null } as const;
    return {
      value: {
        site,
        collector: null,
        named: [...value.named, { member, name, returned: null, over: false }],
      },
      what: { kind: "named", name, site },
      event: { type: "test.named", data: { site } },
      also: [
        mentors.hold,
        notifyOf(scope, scope.homes.house(value.house), what, version, undefined, null, member),
      ],
    };
  });
}

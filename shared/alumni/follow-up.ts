import { alumniConflict } from "#shared/records/alumnus/refusals.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeAlumnus, type OfAlumnus } from "./change.ts";

/** Someone has seen to what an alumnus asked for. @throws forbidden, not_found, conflict (`alumni_over`, `no_open_check_in`) */
export async function followUp(scope: Scope, { journey, command }: OfAlumnus): Promise<void> {
  requirePermission(scope, "alumni.manage");
  await changeAlumnus(scope, { verb: "followUp", command, journey, asked: {} }, ({ value: was }) => {
    if (!was.checkIns.some((one) => one.answers && !one.followedUp)) throw alumniConflict("no_open_check_in");
    const followedUp = doneNow(scope);
    return {
      to: {
        ...was,
        checkIns: was.checkIns.map((one) => (one.answers && !one.followedUp ? { ...one, followedUp } : one)),
      },
      told: "alumni.followed_up",
    };
  });
}

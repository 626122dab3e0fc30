import { stamp } from "#shared/kernel/instant.ts";
import { alumniConflict } from "#shared/records/alumnus/refusals.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeAlumnus, type OfAlumnus } from "./change.ts";

/**
 * Asks an alumnus whether they would like to be a mentor: never by itself. Their answer makes no member; administration
 * invites them as any other. @throws forbidden, not_found, conflict (`alumni_over`, `guide_asked_already`)
 */
export async function inviteGuide(scope: Scope, { journey, command }: OfAlumnus): Promise<void> {
  requirePermission(scope, "alumni.manage");
  await changeAlumnus(scope, { verb: "inviteGuide", command, journey, asked: {} }, ({ value: was }) => {
    // They said no once: they may be asked again, by a person who chooses to.
    if (was.guide && was.guide.said !== "no") throw alumniConflict("guide_asked_already");
    const sendAt = was.contact?.by === "call" ? null : stamp(scope.now());
    return {
      to: { ...was, guide: { asked: doneNow(scope), sendAt, said: null, email: "" } },
      told: "alumni.guide_asked",
    };
  });
}

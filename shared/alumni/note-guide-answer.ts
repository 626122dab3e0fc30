import { choice, defineForm, email, type Sent } from "#shared/kernel/form.ts";
import { alumniConflict } from "#shared/records/alumnus/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeAlumnus, type OfAlumnus } from "./change.ts";

export const guideSaidForm = defineForm("alumni-mentor-said", "alumni.manage", {
  is: choice(["yes", "no"], "alumni.answer_required"),
  email: email(),
});

/** What an alumnus said on the phone when asked to become a mentor. @throws forbidden, not_found, invalid, conflict */
export async function noteGuideAnswer(
  scope: Scope,
  { journey, command, ...sent }: Sent<typeof guideSaidForm> & OfAlumnus,
): Promise<void> {
  requirePermission(scope, guideSaidForm.needs);
  const said = guideSaidForm.read(sent, ({ is, email: to }, errors) => {
    if (is === "yes" && to === null) errors.add("/email", "text.email_required");
  });
  const act = { verb: "noteGuideAnswer", command, journey, asked: said };
  await changeAlumnus(scope, act, ({ value: was }) => {
    const { guide } = was;
    if (!guide || guide.said !== null) throw alumniConflict("no_open_check_in");
    const address = said.is === "yes" ? (said.email ?? "") : "";
    return {
      to: { ...was, guide: { ...guide, sendAt: null, said: said.is, email: address } },
      told: "alumni.guide_answered",
    };
  });
}

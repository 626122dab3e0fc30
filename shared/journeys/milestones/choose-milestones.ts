import { choice, date, defineForm, type Sent } from "#shared/kernel/form.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { shares } from "#shared/records/milestone/milestone.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { saveChoice } from "./save-choice.ts";

/** The resident's alone: a mentor has no such permission. */
export const milestonesForm = defineForm("milestones", "self.read", {
  inHouse: choice(shares, "milestone.share_required"),
  recoveryFrom: date(),
  recovery: choice(shares, "milestone.share_required"),
});

/** Days that a date of recovery may lie back. */
const longestAgo = 366 * 80;

/**
 * A resident chooses what of their milestones is shared, and with whom. @throws forbidden, not_found, invalid
 * (`/inHouse`, `/recoveryFrom`, `/recovery`)
 */
export async function chooseMilestones(
  scope: Scope,
  { command, ...sent }: Sent<typeof milestonesForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, milestonesForm.needs);
  const { timeZone } = (await inJourney(scope)).journey;
  const day = today(scope.now(), timeZone);
  const said = milestonesForm.read(sent, ({ recoveryFrom: from, recovery }, errors) => {
    const within = { back: longestAgo, ahead: 0 };
    if (from) errors.read(() => dateWithin(from, "/recoveryFrom", day, within), null);
    if (from === null && recovery && recovery !== "me")
      errors.add("/recoveryFrom", "milestone.from_required");
  });
  await saveChoice(scope, { verb: "chooseMilestones", command, asked: said }, () => said);
}

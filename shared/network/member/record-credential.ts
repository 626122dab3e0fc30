import { invalidField } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { type Credential, credentialKinds, type Member } from "#shared/records/member/member.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { Scope } from "#shared/table/scope.ts";
import { changeMember } from "./change-member.ts";

const most = 20;

export const credentialForm = defineForm("credential", "member.manage", {
  kind: choice(credentialKinds, "member.credential_required"),
  note: text({ most: 120 }),
  expires: date(),
});

/**
 * Records a credential or check with its expiry date, or removes one (`expires` undefined: it has none).
 * @throws not_found, forbidden, invalid `/kind`, `/expires`, `/note`
 */
export async function recordCredential(
  scope: Scope,
  input: Sent<typeof credentialForm> & { member: Member["id"]; taken: "on" | "away"; command: string },
): Promise<void> {
  const said = credentialForm.read(input);
  const { kind, note } = said;
  const asked = { ...said, taken: input.taken };
  await changeMember(scope, { ...input, verb: "recordCredential", asked }, async (was) => {
    const others = was.credentials.filter((one) => one.kind !== kind || one.note !== note);
    const expires = said.expires && (await endOf(scope, said.expires));
    const one: Credential = { kind, note, expires };
    const credentials = input.taken === "away" ? others : [...others, one];
    if (credentials.length > most) throw invalidField("/kind", "member.too_many_credentials", { most });
    return {
      type: input.taken === "away" ? "member.credential_removed" : "member.credential_recorded",
      value: { ...was, credentials },
      data: { name: was.name, kind },
    };
  });
}

async function endOf(scope: Scope, expires: string): Promise<string> {
  const card = await scope.table.get(networkCard, networkCardKey(scope.homes));
  const here = today(scope.now(), card?.value.timeZone ?? "UTC");
  return dateWithin(expires, "/expires", here, { back: 3650, ahead: 3650 * 2 });
}

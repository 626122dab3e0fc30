import { naming } from "../../../message.ts";
import type { SaidOf } from "../../../said.ts";
import { inRole } from "../../common/words.ts";
import { message } from "../../message.ts";

export const memberSaid = {
  problems: {
    "member.role_required": "Choose a role.",
    "member.invitations_stopped":
      "The person at this address stopped invitations. Only they can allow them again, with the link in the email they got.",
    "member.invitations_to_address": message(
      "This address already got 3 invitations today. You can invite it again in {hours, plural, one {# hour} other {# hours}}.",
    ),
    "member.invitations_of_network": message(
      "Your network already sent {most, number} invitations today. You can send more in {hours, plural, one {# hour} other {# hours}}.",
    ),
    "member.houses_required": "Choose at least one house for this role.",
    "member.credential_required": "Choose a type.",
    "member.too_many_credentials": message(
      "One person can have up to {most, number} credentials and checks.",
    ),
  },
  refusals: {
    already_member: "That email already has this role.",
    yourself: "You can’t suspend or remove yourself. Ask another administrator.",
    last_administrator: "A network needs at least one administrator. Add another first.",
    own_request: "You made this request. Someone else must approve it.",
    not_independent:
      "This takes someone who joined at least 30 days before the request and wasn’t invited by the person who made it.",
    waits_for_second_person: "No one independent can approve this yet. It opens 72 hours after the request.",
  },
  events: {
    "member.added": naming(message("{name} was added as {role}"), { role: inRole }),
    "member.invited": message("{name} was invited again"),
    "member.changed": naming(message("{name} is now {role}"), { role: inRole }),
    "member.removed": message("{name} was removed"),
    "member.credential_recorded": message("Credential added for {name}"),
    "member.credential_removed": message("Credential removed for {name}"),
    "member.suspended": message("{name} was suspended"),
    "member.reinstated": message("{name} was reinstated"),
  },
} satisfies SaidOf<"member">;

import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const partnerSaid = {
  problems: {
    "partner.name_required": "Enter the partner’s name.",
  },
  events: {
    "partner.introduced": message("{name} can now send referrals"),
    "partner.added": message("{name} was added as a referral partner"),
    "partner.changed": message("Names for {name} on consents were updated"),
    "key.issued": message("API key issued to {name}"),
    "key.suspended": message("A key for {name} was suspended"),
    "key.reinstated": message("A key for {name} was reinstated"),
  },
} satisfies SaidOf<"partner" | "key">;

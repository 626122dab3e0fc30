import * as z from "zod";
import { defineRequest } from "#shared/engine/outbox/request.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { happened } from "#shared/records/notification/notification.ts";

/** Something happened that members may want to be told. */
export const notify = defineRequest({
  kind: "notify",
  /** `by`: the member who did it, who is not told. `mailed`: an address that an email of its own tells. `only`: it is about them. */
  schema: happened.extend({
    by: idSchema("member").nullable(),
    mailed: z.string().nullable().default(null),
    only: idSchema("member").nullable().default(null),
  }),
  forget: ({ subject, house, by, only }) => ({ subject, house, by, only }),
});
export type Notify = z.infer<typeof notify.schema>;

/** A text to a member. The number is read when it is sent, so that none waits in the table. */
export const textMember = defineRequest({
  kind: "text",
  schema: z.object({ member: idSchema("member"), kind: z.enum(["code", "notification"]), text: z.string() }),
  forget: ({ member }) => ({ member }),
});
export type TextMember = z.infer<typeof textMember.schema>;

import type { SaidOf } from "../../../said.ts";

export const notificationSaid = {
  events: { "notification.chosen": "Notifications changed" },
} satisfies SaidOf<"notification">;

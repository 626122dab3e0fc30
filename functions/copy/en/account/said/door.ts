import type { SaidOf } from "../../../said.ts";

export const doorSaid = {
  refusals: {
    access_suspended: "Your access there is suspended. Ask an administrator of that network to restore it.",
    access_changed: "Your access there changed after you signed in. Sign out, then sign in again to use it.",
  },
} satisfies SaidOf<"door">;

import { Temporal } from "temporal-polyfill";
import { signedConsent } from "../consent/kit.ts";
import type { SmallWorld } from "../support/small-world.ts";

/** A consent with a treatment provider that names the clinician's organization, for thirty days. */
export const withProvider = (world: SmallWorld) => ({
  ...signedConsent,
  kind: "treatment_provider" as const,
  recipient: "Riverside Counseling",
  what: ["participation", "recovery_plan"],
  purpose: "Counseling",
  expires: Temporal.PlainDate.from(world.today()).add({ days: 30 }).toString(),
});

import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";
import type { ReferralStatus } from "./status.ts";

/** When its sender's withdrawal reached the network (ISO instant). */
export const withdrawal = z.object({ at: instantSchema });

/** A withdrawal succeeds unless the person has moved in. */
export const withdrawalOutcome = (status: ReferralStatus): "done" | "too_late" =>
  status === "moved_in" ? "too_late" : "done";

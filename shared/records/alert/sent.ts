import * as z from "zod";
import { instantSchema } from "#shared/kernel/instant.ts";

/** How someone on call is reached. */
export const ways = ["text", "call"] as const;

/** Null until the carrier took it or refused: the number may have replied STOP. */
export const pageReceipt = z.object({ result: z.enum(["sent", "stopped"]), at: instantSchema }).nullable();

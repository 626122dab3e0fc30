import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { kinds } from "./questions.ts";

/** Events of check-ins, in the journey's exchange: no activity page shows them. */
export const checkInEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "check_in.kept": { kind: z.enum(kinds) },
    /** Something was added to it. */
    "check_in.added_to": {},
    /** The copy that others had is theirs no more. */
    "check_in.share_taken_back": {},
  },
);

/** What a network says at check-ins, in the directory. */
export const checkInWordsEvents = defineEvents(
  { subject: "network", group: "records" },
  { "check_in.words_approved": {} },
);

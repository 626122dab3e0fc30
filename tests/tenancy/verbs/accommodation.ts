import { askAccommodation } from "#shared/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/accommodation/decide-accommodation.ts";
import { listAccommodations } from "#shared/accommodation/list-accommodations.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

export const accommodationVerbs: Record<string, Verb> = {
  listAccommodations: {
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, stay }) => listAccommodations(s, { house, stay }),
  },
  askAccommodation: {
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, stay }) =>
      askAccommodation(s, { house, stay, asked: "A lower bunk", command: command() }),
  },
  decideAccommodation: {
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, stay, accommodation }) =>
      decideAccommodation(s, {
        house,
        stay,
        accommodation,
        version: 1,
        form: { answer: "granted", what: "2A, lower", ground: "", alternative: "", reviewOn: "" },
        command: command(),
      }),
  },
};

import { confirmPerson } from "#shared/person/confirm-person.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

export const personVerbs: Record<string, Verb> = {
  confirmPerson: {
    permission: "person.confirm",
    over: "care",
    run: (s, { house, stay }) => confirmPerson(s, { house, stay, command: command() }),
  },
};

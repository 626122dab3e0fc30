import type { Id } from "#shared/kernel/ids.ts";
import { hideAddress } from "#shared/people/apart/hide-address.ts";
import { endApart, setApart } from "#shared/people/apart/set-apart.ts";
import { markNotSame } from "#shared/people/merge/mark-not-same.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { readPair } from "#shared/people/merge/read-pair.ts";
import { unmergePersons } from "#shared/people/merge/unmerge-persons.ts";
import { confirmPerson } from "#shared/people/recognize/confirm-person.ts";
import { knownAs } from "#shared/people/recognize/known-as.ts";
import { linkReferral } from "#shared/people/recognize/link-referral.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { settleQuestion } from "#shared/people/recognize/settle-question.ts";
import { readLooks } from "#shared/people/search/read-looks.ts";
import { readPerson } from "#shared/people/search/read-person.ts";
import { searchPeople } from "#shared/people/search/search-people.ts";
import { listResidents } from "#shared/residents/stay/list-residents.ts";
import { personsOf } from "../../support/persons.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const reason = "Said so on the phone";
const linus = { legalName: "Linus Bracken", preferredName: null, birthDate: "1990-01-01", phone: null };

export const personVerbs: Record<string, Verb> = {
  confirmPerson: {
    tells: "stay.confirmed",
    permission: "person.confirm",
    over: "care",
    run: (s, { house, stay }) => confirmPerson(s, { house, stay, command: command() }),
  },
  searchPeople: {
    permission: "person.read",
    over: "care",
    lists: true,
    run: (s) => searchPeople(s, { name: "Linus" }),
  },
  knownAs: {
    permission: "person.read",
    over: "care",
    lists: true,
    run: (s, { person }) => knownAs(s, { ...linus, person }),
  },
  readPerson: {
    permission: "person.read",
    over: "care",
    run: (s, { person }) => readPerson(s, { person }),
  },
  readWhereabouts: {
    permission: "person.read",
    over: "care",
    run: (s, { person }) => readPerson(s, { person, purpose: "emergency" }),
  },
  readLooks: { permission: "person.read", over: "care", run: (s, { person }) => readLooks(s, { person }) },
  readPair: {
    permission: "person.read",
    over: "care",
    run: (s, { person, other }) => readPair(s, { person, other }),
  },
  mergePersons: {
    tells: "person.merged",
    permission: "person.manage",
    over: "care",
    run: (s, { person, other }) => mergePersons(s, { person, other, reason, command: command() }),
  },
  unmergePersons: {
    tells: "person.unmerged",
    permission: "person.manage",
    over: "care",
    run: (s, { person, other }) => unmergePersons(s, { person, other, reason, command: command() }),
  },
  markNotSame: {
    tells: "person.not_same",
    permission: "person.manage",
    over: "care",
    run: (s, { person, other }) => markNotSame(s, { person, other, command: command() }),
  },
  hideAddress: {
    tells: "person.hidden",
    permission: "person.manage",
    over: "care",
    run: (s, { person }) => hideAddress(s, { person, hidden: true, reason, command: command() }),
  },
  setApart: {
    tells: "person.set_apart",
    permission: "person.manage",
    over: "care",
    run: (s, { person, other }) =>
      setApart(s, { person, other, kind: "request", reason, command: command() }),
  },
  endApart: {
    tells: "person.apart_ended",
    permission: "person.manage",
    over: "care",
    run: (s, { person, other }) => endApart(s, { person, other, command: command() }),
  },
  settleQuestion: {
    tells: "person.apart_settled",
    permission: "person.manage",
    over: "care",
    run: (s, { stay }) => settleQuestion(s, { stay, about: "kept_apart", command: command() }),
  },
  linkReferral: {
    tells: "person.referral_linked",
    permission: "person.manage",
    over: "care",
    run: (s, { referral, person }) => linkReferral(s, { referral, person, command: command() }),
  },
  linkStay: {
    tells: "person.stay_linked",
    permission: "person.manage",
    over: "care",
    run: (s, { house, stay, other }) => linkStay(s, { house, stay, person: other, command: command() }),
  },
  listResidents: {
    permission: "stay.read",
    over: "house",
    run: (s, { house }) => listResidents(s, { house, name: "Linus" }),
  },
};

declare module "./kit.ts" {
  interface Things {
    /** The person of the stay, and the person of the referral. */
    person: Id<"person">;
    other: Id<"person">;
  }
}

export const knownPersons: Makes = (world, it) => personsOf(world, it);

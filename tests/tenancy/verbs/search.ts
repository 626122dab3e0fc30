import { spokenNumber } from "#shared/kernel/ids.ts";
import { nextInInbox } from "#shared/views/inbox.ts";
import { findNumber } from "#shared/views/search/find-number.ts";
import { searchHouse } from "#shared/views/search/search-house.ts";
import { searchNetwork } from "#shared/views/search/search-network.ts";
import type { Verb } from "./kit.ts";

export const searchVerbs: Record<string, Verb> = {
  searchNetwork: {
    permission: "stay.read",
    over: "care",
    lists: true,
    run: (s) => searchNetwork(s, { wanted: "Linus" }),
  },
  searchHouse: {
    permission: "stay.read",
    over: "house",
    run: (s, { house }) => searchHouse(s, { house, wanted: "Linus" }),
  },
  nextInInbox: {
    permission: "inbox.read",
    over: "care",
    lists: true,
    run: (s, { referral }) => nextInInbox(s, { referral, filter: {} }),
  },
  findNumber: {
    permission: "stay.read",
    over: "care",
    lists: true,
    run: (s, { referral }) => findNumber(s, { house: null, wanted: spokenNumber(referral) }),
  },
};

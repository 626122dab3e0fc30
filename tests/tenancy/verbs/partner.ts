import { addKey } from "#shared/network/partner/add-key.ts";
import { addPartner } from "#shared/network/partner/add-partner.ts";
import { changeTradeNames } from "#shared/network/partner/change-trade-names.ts";
import { listPartners } from "#shared/network/partner/list-partners.ts";
import { suspendKey } from "#shared/network/partner/suspend-key.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

export const partnerVerbs: Record<string, Verb> = {
  listPartners: {
    permission: "partner.manage",
    over: "administration",
    lists: true,
    run: (s) => listPartners(s),
  },
  addPartner: {
    tells: "partner.added",
    permission: "partner.manage",
    over: "administration",
    lists: true,
    run: (s) => addPartner(s, { name: "Fernhill", command: command() }),
  },
  changeTradeNames: {
    tells: "partner.changed",
    permission: "partner.manage",
    over: "administration",
    run: (s, { partner }) =>
      changeTradeNames(s, { partner, tradeNames: "Fernhill Recovery", command: command() }).then(() => ({})),
  },
  addKey: {
    tells: "key.issued",
    permission: "partner.manage",
    over: "administration",
    run: (s, { partner }) => addKey(s, { partner, command: command() }),
  },
  suspendKey: {
    tells: "key.suspended",
    permission: "partner.manage",
    over: "administration",
    run: (s, { key }) => suspendKey(s, { key, suspended: true, command: command() }),
  },
};

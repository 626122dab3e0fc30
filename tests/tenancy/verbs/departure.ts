import { changeNotice } from "#shared/network/notices/change-notice.ts";
import { readNotices } from "#shared/records/departure/notice-templates.ts";
import { decideInvoluntary } from "#shared/residents/departure/decide-involuntary.ts";
import { noticeSources } from "#shared/residents/departure/notice-paper.ts";
import { planDeparture, saveChecklist } from "#shared/residents/departure/prepare-departure.ts";
import { prepareNotice } from "#shared/residents/departure/prepare-notice.ts";
import { readDeparture } from "#shared/residents/departure/read-departure.ts";
import { askReview } from "#shared/residents/departure/review-decision.ts";
import { serveNotice } from "#shared/residents/departure/serve-notice.ts";
import { withdrawDecision } from "#shared/residents/departure/withdraw-decision.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { readTransfer, readTransferLinks } from "#shared/views/transfer-page.ts";
import { printedOf } from "../../departure/kit.ts";
import { decision, notice, service } from "../../departure/words.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const close = { permission: "stay.close", over: "house" } as const;

export const departureVerbs: Record<string, Verb> = {
  readDeparture: { ...close, run: (s, { house, stay }) => readDeparture(s, { house, stay }) },
  planDeparture: {
    tells: "departure.planned",
    ...close,
    run: (s, { house, stay }) => planDeparture(s, { house, stay, kind: "graduated", command: command() }),
  },
  saveChecklist: {
    tells: "departure.prepared",
    ...close,
    run: (s, { house, stay }) =>
      saveChecklist(s, { house, stay, answers: { naloxone: "in_hand" }, command: command() }),
  },
  decideInvoluntary: {
    tells: "departure.decided",
    ...close,
    run: (s, { house, stay }) =>
      decideInvoluntary(s, { house, stay, ...decision, identity: "decides", command: command() }),
  },
  noticeSources: { ...close, run: (s, { house }) => noticeSources(s, { house }) },
  prepareNotice: {
    tells: "departure.notice_prepared",
    ...close,
    run: (s, { house, stay }, w) =>
      prepareNotice(s, { house, stay, ...notice(w.today(), "2026-04-30"), command: command() }),
  },
  serveNotice: {
    tells: "departure.notice_served",
    ...close,
    run: async (s, { house, stay }, w) => {
      const print = await printedOf(s, house, stay).catch(() => "");
      return serveNotice(s, { house, stay, ...service(w.today()), print, command: command() });
    },
  },
  askReview: {
    tells: "departure.review_asked review.opened",
    ...close,
    run: (s, { house, stay }) =>
      askReview(s, { house, stay, words: "Ask the others", identity: "asks", command: command() }),
  },
  withdrawDecision: {
    tells: "departure.withdrawn",
    ...close,
    run: (s, { house, stay }) => withdrawDecision(s, { house, stay, reason: "Settled", command: command() }),
  },
  transferStay: {
    tells: "person.transferred stay.closed stay.opened",
    permission: "stay.transfer",
    over: "care",
    run: (s, { house, stay, bed }, w) =>
      transferStay(s, {
        house,
        stay,
        to: w.lantern.houses.alder,
        bed,
        on: w.today(),
        carry: [],
        tellWhere: false,
        agreed: true,
        command: command(),
      }),
  },
  readTransfer: {
    permission: "stay.transfer",
    over: "care",
    run: (s, { house, stay }) => readTransfer(s, { house, stay }),
  },
  readTransferLinks: {
    permission: "stay.transfer",
    over: "care",
    lists: true,
    run: (s, { stay }) => readTransferLinks(s, { stay }),
  },
  readNotices: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => readNotices(s),
  },
  changeNotice: {
    tells: "notice.changed",
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) =>
      changeNotice(s, {
        name: "general",
        text: "Leave by {leave_by}",
        minimumDays: "30",
        immediateDanger: false,
        version: 0,
        command: command(),
      }).then(() => ""),
  },
};

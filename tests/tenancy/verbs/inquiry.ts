import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { formToken } from "#shared/inquiries/form-token.ts";
import { inviteInquirer } from "#shared/inquiries/invite-inquirer.ts";
import { countInquiries, listInquiries } from "#shared/inquiries/list-inquiries.ts";
import { noteCall } from "#shared/inquiries/note-call.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { referInquirer } from "#shared/inquiries/refer-inquirer.ts";
import { reopenInquiry, undoClosure } from "#shared/inquiries/reopen-inquiry.ts";
import { sendInquiry } from "#shared/inquiries/send-inquiry.ts";
import { takeCall, takeCallInHouse } from "#shared/inquiries/take-call.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { publicScope, written } from "../../inquiry/asking.ts";
import { selfReferral } from "../../support/by-hand.ts";
import { command } from "../../support/small-world.ts";
import { type Makes, toUndo, type Verb } from "./kit.ts";

const sent = { name: "Ann", phone: "555-555-0100" };

export const inquiryVerbs: Record<string, Verb> = {
  listInquiries: { permission: "inquiry.read", over: "care", lists: true, run: (s) => listInquiries(s, {}) },
  countInquiries: { permission: "inquiry.read", over: "care", lists: true, run: (s) => countInquiries(s) },
  readInquiry: {
    permission: "inquiry.read",
    over: "care",
    run: (s, { inquiry }) => readInquiry(s, { inquiry }),
  },
  sendInquiry: {
    tells: "inquiry.received",
    permission: "inquiry.send",
    over: (world, { id }) => publicScope(world, id),
    lists: true,
    run: async (s, _, { world, clock }) => {
      const token = await formToken(s.secrets, s.network, clock.now().subtract({ minutes: 1 }));
      const from = { door: world.openDoor("web"), address: "192.0.2.7", token, trap: "" };
      return sendInquiry(s, { ...from, sent: written });
    },
  },
  takeCall: {
    tells: "inquiry.received",
    permission: "inquiry.take",
    over: "care",
    lists: true,
    run: (s) => takeCall(s, { sent, command: command() }),
  },
  takeCallInHouse: {
    tells: "inquiry.taken",
    permission: "inquiry.take",
    over: "house",
    run: (s, { house }) => takeCallInHouse(s, { house, sent, command: command() }),
  },
  noteCall: {
    tells: "inquiry.called",
    permission: "inquiry.manage",
    over: "care",
    run: (s, { inquiry }) => noteCall(s, { inquiry, sent: { reached: "reached" }, command: command() }),
  },
  inviteInquirer: {
    tells: "inquiry.invited",
    permission: "inquiry.manage",
    over: "care",
    run: (s, { inquiry, house }) => inviteInquirer(s, { inquiry, sent: { house }, command: command() }),
  },
  referInquirer: {
    tells: "inquiry.referred referral.received",
    permission: "inquiry.manage",
    over: "care",
    run: (s, { inquiry }, w) => referInquirer(s, { inquiry, ...selfReferral(w), command: command() }),
  },
  closeInquiry: {
    tells: "inquiry.closed",
    permission: "inquiry.manage",
    over: "care",
    run: (s, { inquiry }) => closeInquiry(s, { inquiry, sent: { outcome: "no_answer" }, command: command() }),
  },
  undoClosure: {
    tells: "inquiry.closure_undone",
    permission: "inquiry.manage",
    over: "care",
    run: (s, { inquiry }) => undoClosure(s, { inquiry, sent: { of: toUndo }, command: command() }),
  },
  reopenInquiry: {
    tells: "inquiry.reopened",
    permission: "inquiry.manage",
    over: "care",
    run: (s, { inquiry }) =>
      reopenInquiry(s, { inquiry, sent: { reason: "Another caller" }, command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    inquiry: Id<"inquiry">;
  }
}

export const takenCall: Makes = (world) =>
  takeCall(world.as(world.lantern.members.admissions), {
    sent: { name: "Corliss", phone: "555-555-0142" },
    command: command(),
  });

import type { Id } from "#shared/kernel/ids.ts";
import { addNote } from "#shared/residents/stay/add-note.ts";
import { agreeMoveOut } from "#shared/residents/stay/agree-move-out.ts";
import { correctStay } from "#shared/residents/stay/correct-stay.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "#shared/residents/stay/move-out.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { reverseMoveIn } from "#shared/residents/stay/reverse-move-in.ts";
import { reverseMoveOut } from "#shared/residents/stay/reverse-move-out.ts";
import { swapBeds } from "#shared/residents/stay/swap-beds.ts";
import { undoMoveIn } from "#shared/residents/stay/undo-move-in.ts";
import { undoMoveOut } from "#shared/residents/stay/undo-move-out.ts";
import { writeContacts } from "#shared/residents/stay/write-contacts.ts";
import { command } from "../../support/small-world.ts";
import { toUndo, type Verb } from "./kit.ts";

declare module "./kit.ts" {
  interface Things {
    /** Another resident of the house, where a test needs one. */
    neighbor?: Id<"stay">;
  }
}

export const stayVerbs: Record<string, Verb> = {
  moveIn: {
    tells: "accommodation.brought referral.moved_in stay.opened",
    permission: "stay.open",
    over: "house",
    run: (s, { house, referral, bed }) => moveIn(s, { house, referral, bed, command: command() }),
  },
  moveInWithoutReferral: {
    tells: "stay.opened",
    permission: "stay.open",
    over: "house",
    run: (s, { house, bed }) =>
      moveInWithoutReferral(s, { house, bed, legalName: "Ann Otter", command: command() }),
  },
  reverseMoveIn: {
    tells: "referral.entered_in_error stay.entered_in_error",
    permission: "stay.close",
    over: "house",
    run: (s, { house, stay }) =>
      reverseMoveIn(s, { house, stay, reason: "The wrong person", command: command() }),
  },
  reverseMoveOut: {
    tells: "stay.reopened",
    permission: "stay.close",
    over: "house",
    run: (s, { house, stay }) =>
      reverseMoveOut(s, { house, stay, reason: "The wrong person", command: command() }),
  },
  undoMoveIn: {
    tells: "referral.undone stay.move_in_undone",
    permission: "stay.open",
    over: "house",
    run: (s, { house, stay }) => undoMoveIn(s, { house, stay, of: toUndo, command: command() }),
  },
  undoMoveOut: {
    tells: "stay.move_out_undone",
    permission: "stay.close",
    over: "house",
    run: (s, { house, stay }) => undoMoveOut(s, { house, stay, of: toUndo, command: command() }),
  },
  moveBed: {
    tells: "stay.bed_changed",
    permission: "stay.move",
    over: "house",
    run: (s, { house, stay, bed }) => moveBed(s, { house, stay, bed, command: command() }),
  },
  correctStay: {
    tells: "stay.corrected",
    permission: "stay.correct",
    over: "house",
    run: (s, { house, stay }) =>
      correctStay(s, { house, stay, legalName: "Ann Otter", reason: "As on the ID", command: command() }),
  },
  writeContacts: {
    tells: "stay.contacts_written",
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) => writeContacts(s, { house, stay, phone: "555-867-5309", command: command() }),
  },
  swapBeds: {
    tells: "stay.bed_changed",
    permission: "stay.move",
    over: "house",
    run: (s, { house, stay, neighbor }) =>
      swapBeds(s, { house, stay, with: neighbor ?? "sty_none", command: command() }),
  },
  addNote: {
    tells: "stay.note_added",
    permission: "note.manage",
    over: "house",
    run: (s, { house, stay }) => addNote(s, { house, stay, text: "Settling in well", command: command() }),
  },
  agreeMoveOut: {
    tells: "stay.move_out_agreed",
    permission: "stay.close",
    over: "house",
    run: (s, { house, stay }) => agreeMoveOut(s, { house, stay, on: "2026-03-20", command: command() }),
  },
  moveOut: {
    tells: "stay.closed",
    permission: "stay.close",
    over: "house",
    run: (s, { house, stay }, w) =>
      moveOut(s, { house, stay, kind: "graduated", on: w.today(), rest: true, command: command() }),
  },
  readStay: {
    permission: "stay.read",
    over: "house",
    run: (s, { house, stay }) => readStay(s, { house, stay }),
  },
};

import type { Id } from "#shared/kernel/ids.ts";
import { answerArchive } from "#shared/network/archive/answer-archive.ts";
import { askArchive } from "#shared/network/archive/ask-archive.ts";
import { readArchive } from "#shared/network/archive/read-archive.ts";
import { takeArchive } from "#shared/network/archive/take-archive.ts";
import { archived } from "../../support/archive.ts";
import { command } from "../../support/small-world.ts";
import { longHere, notice } from "../../support/standing.ts";
import type { Makes, Verb } from "./kit.ts";

export const archiveVerbs: Record<string, Verb> = {
  readArchive: {
    permission: "export.take",
    over: "administration",
    lists: true,
    run: (s) => readArchive(s),
  },
  readArchiveOfCare: { permission: "export.take", over: "care", lists: true, run: (s) => readArchive(s) },
  askArchive: {
    tells: "archive.asked",
    permission: "archive.ask",
    over: "administration",
    lists: true,
    run: (s) => askArchive(s, { why: "An audit", identity: "somebody", notice, command: command() }),
  },
  answerArchive: {
    tells: "archive.agreed",
    permission: "archive.take",
    over: "care",
    run: (s, { archive }) =>
      answerArchive(s, { archive, agreed: true, person: longHere("other"), command: command() }),
  },
  takeArchive: {
    tells: "archive.taken",
    permission: "archive.take",
    over: "care",
    run: (s, { archive }, world) => takeArchive(s, world.ports.archives, { archive, piece: "part-1.zip" }),
  },
};

declare module "./kit.ts" {
  interface Things {
    /** A full export, ready to download. */
    archive: Id<"archive">;
  }
}

export const readyArchive: Makes = async (world) => ({ archive: await archived(world, world.lantern) });

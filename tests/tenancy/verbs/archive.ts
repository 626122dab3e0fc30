import { answerArchive } from "#shared/network/archive/answer-archive.ts";
import { askArchive } from "#shared/network/archive/ask-archive.ts";
import { readArchive } from "#shared/network/archive/read-archive.ts";
import { takeArchive } from "#shared/network/archive/take-archive.ts";
import { command } from "../../support/small-world.ts";
import { longHere, notice } from "../../support/standing.ts";
import type { Verb } from "./kit.ts";

export const archiveVerbs: Record<string, Verb> = {
  readArchive: {
    permission: "export.take",
    over: "administration",
    lists: true,
    run: (s) => readArchive(s),
  },
  readArchiveOfCare: { permission: "export.take", over: "care", lists: true, run: (s) => readArchive(s) },
  askArchive: {
    permission: "archive.ask",
    over: "administration",
    lists: true,
    run: (s) => askArchive(s, { why: "An audit", identity: "somebody", notice, command: command() }),
  },
  answerArchive: {
    permission: "archive.take",
    over: "care",
    run: (s, { archive }) =>
      answerArchive(s, { archive, agreed: true, person: longHere("other"), command: command() }),
  },
  takeArchive: {
    permission: "archive.take",
    over: "care",
    run: (s, { archive }, world) => takeArchive(s, world.ports.archives, { archive, piece: "part-1.zip" }),
  },
};

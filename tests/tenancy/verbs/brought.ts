import type { Id } from "#shared/kernel/ids.ts";
import { sealed } from "#shared/records/journey/own-record.ts";
import { keepRecord } from "#shared/residents/brought/keep-record.ts";
import { openRecord } from "#shared/residents/brought/open-record.ts";
import { listBrought, readBrought } from "#shared/residents/brought/read-brought.ts";
import { removeBrought } from "#shared/residents/brought/remove-brought.ts";
import { anOwnRecord } from "../../support/own-record.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const file = async ({ secrets }: Parameters<Verb["run"]>[0]) =>
  JSON.stringify(await sealed(secrets, anOwnRecord()));
const common = { permission: "packet.manage", over: "house" } as const;

export const broughtVerbs: Record<string, Verb> = {
  openRecord: {
    ...common,
    run: async (s, { house, stay }) => openRecord(s, { house, stay, text: await file(s) }),
  },
  keepRecord: {
    ...common,
    tells: "brought.kept",
    run: async (s, { house, stay }) =>
      keepRecord(s, { house, stay, text: await file(s), command: command() }),
  },
  listBrought: { ...common, run: (s, { house, stay }) => listBrought(s, { house, stay }) },
  readBrought: { ...common, run: (s, { house, stay, brought }) => readBrought(s, { house, stay, brought }) },
  removeBrought: {
    ...common,
    tells: "brought.removed",
    run: (s, { house, stay, brought }) =>
      removeBrought(s, { house, stay, brought, why: "resident", command: command() }),
  },
};

declare module "./kit.ts" {
  interface Things {
    brought: Id<"brought">;
  }
}

export const broughtIn: Makes = async (world, { house, stay }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  return keepRecord(manager, { house, stay, text: await file(manager), command: command() });
};

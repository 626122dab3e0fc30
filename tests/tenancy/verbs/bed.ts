import { addBedsHere, putBedBack, renameBed, retireBed, takeBedOut } from "#shared/houses/bed/change-bed.ts";
import { readBed } from "#shared/houses/bed/read-bed.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

export const bedVerbs: Record<string, Verb> = {
  readBed: {
    permission: "stay.read",
    over: "house",
    run: (s, { house, bed }) => readBed(s, { house, bed }),
  },
  addBedsHere: {
    tells: "house.beds_added",
    permission: "bed.manage",
    over: "house",
    run: (s, { house }) => addBedsHere(s, { house, beds: "9A", command: command() }),
  },
  renameBed: {
    tells: "bed.changed",
    permission: "bed.manage",
    over: "house",
    run: (s, { house, bed }) =>
      renameBed(s, { house, bed, label: "9B", room: "", place: "single", command: command() }),
  },
  takeBedOut: {
    tells: "bed.taken_out",
    permission: "bed.manage",
    over: "house",
    run: (s, { house, bed }) => takeBedOut(s, { house, bed, reason: "Paint", command: command() }),
  },
  putBedBack: {
    tells: "bed.put_back",
    permission: "bed.manage",
    over: "house",
    run: (s, { house, bed }) => putBedBack(s, { house, bed, command: command() }),
  },
  retireBed: {
    tells: "bed.retired",
    permission: "bed.manage",
    over: "house",
    run: (s, { house, bed }) => retireBed(s, { house, bed, command: command() }),
  },
};

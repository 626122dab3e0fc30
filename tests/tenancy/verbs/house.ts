import { addBeds, changeHouse, readHouse } from "#shared/houses/house/change-house.ts";
import { addHouse, createHouse } from "#shared/houses/house/create-house.ts";
import { sampleHouse } from "#shared/records/house/house.ts";
import { listHouses, pageOfHouses } from "#shared/records/house/list-houses.ts";
import { listVacancies } from "#shared/records/house/list-vacancies.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { readSummaries } from "#shared/records/house/summary.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { readHousesToday } from "#shared/views/houses-today.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const houseForm = { name: "Wren House", area: "Austin", timeZone: "America/Chicago", serves: "men" };

const wren = { ...sampleHouse("hse_wren"), name: "Wren House" };

export const houseVerbs: Record<string, Verb> = {
  readHousesToday: { permission: "inbox.read", over: "care", lists: true, run: (s) => readHousesToday(s) },
  readBoard: { permission: "board.read", over: "house", run: (s, { house }) => readBoard(s, { house }) },
  addHouse: {
    tells: "house.created",
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => addHouse(s, { form: houseForm, networkName: "Network", command: command() }),
  },
  createHouse: {
    tells: "house.created",
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => createHouse(s, { house: wren, networkName: "Network", beds: [], command: command() }),
  },
  listHouses: {
    permission: ["network.read", "referral.read"],
    over: "administration",
    lists: true,
    run: (s) => listHouses(s),
  },
  readGlances: {
    permission: ["board.read", "network.read"],
    over: "care",
    lists: true,
    run: (s) => readSummaries(s),
  },
  namedHouses: {
    permission: ["board.read", "person.read"],
    over: "care",
    lists: true,
    run: async (s, { house }) => [...(await namedHouses(s, [house])).keys()],
  },
  pageOfHouses: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => pageOfHouses(s, {}),
  },
  readHouse: {
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) => readHouse(s, { house }),
  },
  changeHouse: {
    tells: "house.changed",
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) => changeHouse(s, { house, version: 1, form: houseForm, command: command() }),
  },
  addBeds: {
    tells: "house.beds_asked",
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) => addBeds(s, { house, beds: "9A", command: command() }),
  },
  listVacancies: {
    permission: "vacancies.read",
    over: "partner",
    lists: true,
    run: (s) => listVacancies(s, {}),
  },
};

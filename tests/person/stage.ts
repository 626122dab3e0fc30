import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type searchForm, searchPeople } from "#shared/people/search/search-people.ts";
import { type Person, person, personKey } from "#shared/records/person/person.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { moveOut } from "../support/move-out.ts";
import { command, createSmallWorld, madeOnceARun, type SmallWorld } from "../support/small-world.ts";

/** What admissions enter, and a person they know. */
export const reason = "Said so on the phone";
export const theo = { legalName: "Theo Wagtail", birthDate: "1992-03-14" };

/** A small world in which people move in, move out and are searched for. */
export const stagePeople = async () => peopleOf(await createSmallWorld());

const withTheo = madeOnceARun("theo", async () => {
  const { world, juniper, livesIn } = await stagePeople();
  return { world, it: await livesIn(juniper, theo) };
});
/** The same, in which Theo has moved into Juniper House. */
export async function stageTheo() {
  const { world, it: stay } = await withTheo();
  return { ...peopleOf(world), stay };
}

/** Who moves in, moves out and is searched for in a world. */
export function peopleOf(world: SmallWorld) {
  const care = world.as(world.lantern.members.admissions);
  return { world, care, ...world.lantern.houses, ...acts(world, care) };
}

function acts(world: SmallWorld, care: Scope) {
  const stayOf = async (house: Id<"house">, id: Id<"stay">) =>
    (await care.table.get(stay, stayKey(care.homes, house, id)))?.value;
  return {
    stayOf,
    /** Moves a person into the first open bed. */
    livesIn: async (house: Id<"house">, who: Partial<Stay> & { legalName: string }): Promise<Id<"stay">> => {
      for (const bed of (await world.beds(world.lantern, house)).values()) {
        try {
          const { stay: id } = await moveInWithoutReferral(care, {
            house,
            bed,
            legalName: who.legalName,
            preferredName: who.preferredName ?? undefined,
            birthDate: who.birthDate ?? undefined,
            phone: who.phone ?? undefined,
            command: command(),
          });
          await world.drain();
          return id;
        } catch (error) {
          if ((error as { code?: string }).code !== "bed_taken") throw error;
        }
      }
      throw new Error("The house is full");
    },
    leaves: async (house: Id<"house">, id: Id<"stay">) => {
      const asked = { house, stay: id, kind: "graduated" as const, on: world.today(), command: command() };
      await moveOut(care, asked);
      await world.drain();
    },
    personOf: async (house: Id<"house">, id: Id<"stay">): Promise<Id<"person">> => {
      const who = (await stayOf(house, id))?.confirmed?.person;
      if (!who) throw new Error("Nobody is confirmed");
      return who;
    },
    record: async (id: Id<"person">): Promise<Person | undefined> =>
      (await care.table.get(person, personKey(care.homes, id)))?.value,
    found: async (asked: Sent<typeof searchForm>) =>
      (await searchPeople(care, asked)).people.map((one) => one.person.legalName),
    referredAs: (who: { legalName: string; birthDate: string }) =>
      world.referred(world.lantern, (payload) => ({ ...payload, person: { ...payload.person, ...who } })),
  };
}

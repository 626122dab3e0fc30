import { createMe } from "#functions/me/app.ts";
import { createWeb } from "#functions/web/app.ts";
import { clientId, createIdentity } from "#infra/local/identity.ts";
import { listen } from "#infra/local/server.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { bracketed } from "./bracketed.ts";
import { issuer as namespace } from "./doors.ts";
import { command, createSmallWorld } from "./small-world.ts";
import { Visitor } from "./visitor.ts";

export interface At {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
}

/**
 * The functions of residents and of staff in a small world, with an issuer, on a port. English is in brackets: in Spanish
 * it shows.
 */
export async function openResidentsDoor() {
  const world = await createSmallWorld({ beds: 12 });
  const care = world.as(world.lantern.members.admissions);
  const server = await listen(0);
  const origin = `http://localhost:${server.port}`;
  const { world: of, ports, dataDir } = world;
  const oidc = { issuer: `${origin}/identity`, clientId, namespace, insecure: true };
  const options = { world: of, ports, oidc, origin, log: () => {}, languages: { en: bracketed } };
  const [me, web] = [createMe(options), createWeb({ ...options, development: true })];
  server.open({
    identity: await createIdentity({ origin, dataDir, people: async () => [] }),
    api: () => new Response(""),
    me: (request) => me.fetch(request),
    web: (request) => web.fetch(request),
  });
  return {
    world,
    care,
    server,
    visitor: () => new Visitor(origin),
    async movedIn(legalName: string, label: string): Promise<At> {
      const house = world.lantern.houses.juniper;
      const bed = (await world.beds(world.lantern, house)).get(label) ?? "bed_none";
      const who = { legalName, birthDate: "1990-01-31" };
      const { stay } = await moveInWithoutReferral(care, { house, bed, ...who, command: command() });
      await world.drain();
      return { house, stay };
    },
  };
}

/** What of a Spanish page is in English. */
export const inEnglish = (text: string): string[] =>
  text.replaceAll("⟦Porchlight⟧", "").match(/⟦[^⟧]*⟧/g) ?? [];

/** A hidden field of a page. */
export const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";

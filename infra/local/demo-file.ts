import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { DemoPerson } from "./identity-page.tsx";

/** Grows with each change to what is stored that leaves earlier items unfound. */
export const format = 2;

const schema = z.object({
  url: z.string(),
  format: z.literal(format),
  networks: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      houses: z.array(z.object({ id: z.string(), name: z.string() })),
      partners: z.array(z.object({ id: z.string(), name: z.string(), apiKey: z.string() })),
      members: z.array(
        z.object({ email: z.string(), name: z.string(), role: z.string(), houses: z.array(z.string()) }),
      ),
      residents: z.array(
        z.object({ email: z.string(), name: z.string(), journey: z.string(), house: z.string() }),
      ),
      /** Family whom staff invited: their link opens their page. */
      guests: z.array(z.object({ name: z.string(), link: z.string() })),
    }),
  ),
});
/** The content of `demo.json`: the people to sign in as and the API keys. */
export type DemoJson = z.infer<typeof schema>;

/** Of a folder that is begun empty. */
export const nobody = (url: string): DemoJson => ({ url, format, networks: [] });

/** The folder was filled by a version whose records are not read any more. The message is shown to the developer. */
export class OtherVersion extends Error {
  constructor(dir: string) {
    super(
      `${dir} is from another version of Porchlight. Start over with npm run dev -- --fresh, which deletes what is in it, or choose another folder: PORCHLIGHT_DATA=.porchlight-2 npm run dev`,
    );
    this.name = "OtherVersion";
  }
}

/** @throws OtherVersion */
export async function readDemo(dir: string): Promise<DemoJson | undefined> {
  const text = await readFile(join(dir, "demo.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const read = schema.safeParse(JSON.parse(text));
  if (!read.success) throw new OtherVersion(dir);
  return read.data;
}

export const writeDemo = (dir: string, demo: DemoJson): Promise<void> =>
  writeFile(join(dir, "demo.json"), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });

export const peopleOf = (demo: DemoJson | undefined): DemoPerson[] =>
  (demo?.networks ?? []).flatMap(({ name: network, members, residents }) => [
    ...members.map(
      ({ email, name, role }) => ({ email, name, role, network, signsInAt: "/sign-in" }) as const,
    ),
    ...residents.map(
      ({ email, name }) => ({ email, name, role: "Resident", network, signsInAt: "/me/sign-in" }) as const,
    ),
  ]);

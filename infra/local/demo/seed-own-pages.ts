import { en } from "#functions/copy/en/index.ts";
import { inviteGuest } from "#shared/consents/guest/invite-guest.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { recordDisclosure } from "#shared/consents/record-disclosure.ts";
import { firstVisit } from "#shared/journeys/access/enter.ts";
import { inviteResident } from "#shared/journeys/access/invite-resident.ts";
import { readAccess } from "#shared/journeys/access/read-access.ts";
import { residenciesOf } from "#shared/journeys/access/residencies-of.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { DemoJson } from "../demo-file.ts";
import type { System } from "../system.ts";
import { command, type Seeded } from "./kit.ts";
import type { DemoOwnPage } from "./network.ts";
import { signedPage } from "./signed-page.ts";

type OwnPages = Pick<DemoJson["networks"][number], "residents" | "guests">;

interface At {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
}

/** Staff invite residents to their own pages, and each has been there once. */
export async function openOwnPages(system: System, one: Seeded): Promise<OwnPages> {
  const invited = [];
  const guests = [];
  for (const plan of one.plan.residents) {
    const { scope, ...at } = await findStay(system, one, plan);
    const consent = await tellFamily(scope, at, plan);
    if (plan.guest) guests.push(await invite(system, scope, { ...at, consent }, plan));
    await readAccess(scope, at);
    await inviteResident(scope, {
      ...at,
      email: plan.email,
      door: system.world.openDoor("web"),
      identify: system.identityOf,
      write: ({ stop }) => ({
        subject: en.residents.ownPageMail.subject,
        text: en.residents.ownPageMail.text({
          url: `${system.origin}/me`,
          stop: `${system.origin}/invitations/${stop}`,
        }),
      }),
      replaced: en.residents.ownPageReplaced,
      command: command(),
    });
    invited.push({ plan, house: at.house });
  }
  await system.settle();
  const residents = [];
  for (const { plan, house } of invited)
    residents.push({
      email: plan.email,
      name: plan.who.legalName,
      journey: await visitFirst(system, plan),
      house,
    });
  await system.settle();
  return { residents, guests };
}

/** A guest's link, as staff hand it over. */
async function invite(
  { origin }: System,
  scope: Scope,
  at: At & { readonly consent: Id<"consent"> },
  { who }: DemoOwnPage,
): Promise<OwnPages["guests"][number]> {
  const name = familyOf(who);
  const { token } = await inviteGuest(scope, { ...at, name, command: command() });
  return { name, link: `${origin}/guest/${token}` };
}

const familyOf = ({ legalName }: DemoOwnPage["who"]): string => `Junco ${legalName.split(" ").at(-1)}`;

export async function findStay(
  system: System,
  { plan, houses, care }: Seeded,
  { house: name, bed }: DemoOwnPage,
) {
  const house = houses.get(name);
  if (!house) throw new Error("The demo has no such house");
  const scope = scopeInHouse(system.world, care, house, "demo");
  const { beds } = await readBoard(scope, { house });
  const stay = beds.find(({ label }) => label === bed)?.stay?.id;
  if (!stay) throw new Error(`Nobody lives in ${bed} of ${name} in ${plan.name}`);
  return { scope, house, stay };
}

/** A consent on paper, and a call under it. */
async function tellFamily(scope: Scope, at: At, { who }: DemoOwnPage): Promise<Id<"consent">> {
  const day = scope.now().toZonedDateTimeISO("UTC").toPlainDate();
  const { consent } = await recordConsent(scope, {
    ...at,
    kind: "family",
    recipient: familyOf(who),
    what: ["residency", "participation"],
    purpose: "Family support",
    expires: day.add({ months: 6 }).toString(),
    signedBy: who.legalName,
    signedOn: day.subtract({ days: 1 }).toString(),
    kept: "Binder in the office",
    scan: await signedPage("Consent to share information", who.legalName),
    command: command(),
  });
  await recordDisclosure(scope, { ...at, consent, what: ["residency"], how: "phone", command: command() });
  return consent;
}

async function visitFirst({ world, identityOf }: System, { email, who }: DemoOwnPage) {
  const [found] = await residenciesOf(world.openDoor("me"), identityOf(email), world.now());
  if (!found) throw new Error("The demo invited no such resident");
  await firstVisit(world, found.invitation, { birthDate: who.birthDate }, "demo");
  return found.invitation.value.journey;
}

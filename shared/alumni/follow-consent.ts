import { changed, following } from "#shared/engine/changes/following.ts";
import { alumnus, alumnusKey } from "#shared/records/alumnus/alumnus.ts";
import { ownContact, ownContactKey } from "#shared/records/alumnus/contact.ts";
import { type Consent, consent, consentKey } from "#shared/records/consent/consent.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { alumniEvent, ended } from "./change.ts";

/** Once the consent is over, nothing more is asked, and how to reach them is forgotten. Safe to repeat. */
async function follow(scope: Scope, at: Pick<Consent, "person" | "id">): Promise<void> {
  const { homes, table } = scope;
  const found = (await table.get(consent, consentKey(homes, at.person, at.id)))?.value;
  const { house, stay: of } = found?.of ?? {};
  if (found?.kind !== "alumni" || !found.over || !house || !of) return;
  const journey = (await table.get(stay, stayKey(homes, house, of)))?.value.journey;
  if (!journey) return;
  const [was, own] = await table.getAll([
    { entity: alumnus, key: alumnusKey(homes, journey) },
    { entity: ownContact, key: ownContactKey(homes, journey) },
  ]);
  const changes = [
    ...(was && was.value.consent === found.id && !was.value.ended
      ? [replace(alumnus, was, ended(scope, was.value, "consent_over"))]
      : []),
    ...(own?.value.contact && own.value.consent === found.id
      ? [replace(ownContact, own, { ...own.value, contact: null })]
      : []),
  ];
  if (changes.length > 0) await commitAsSystem(scope, [alumniEvent(scope, journey, "alumni.ended")], changes);
}

export const consentFollows = following({
  on: [changed(consent, ({ person, consent: id }) => ({ person, id }))],
  run: follow,
});

import type * as z from "zod";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { notSameAs } from "#shared/records/person/not-same.ts";
import { type Person, tokenFor } from "#shared/records/person/person.ts";
import { type Recognized, recognize } from "#shared/records/person/recognize.ts";
import { rewritten } from "#shared/records/person/rewrite.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { factsOf, type Identity, introducedBy } from "#shared/records/referral/identity.ts";
import { headerOf, whereIs } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { correctReferral } from "../requests.ts";
import { deletionOf, neededFor } from "./forget-person.ts";
import { linked } from "./link-referral.ts";

type Asked = z.infer<typeof correctReferral.schema>;

const nothing: Handled = { result: "done", events: [], changes: [] };

/**
 * The people follow a correction of a referral. A record that only this referral needs takes the new values, or gives
 * way to the one that has that name and birth date already. From a record that others share it parts, if it was
 * recognized by the name and birth date that were wrong. What admissions said of the person stands: a match by hand, a
 * merge, a separation order, a hidden location.
 */
export async function followReferral(scope: Scope, asked: Asked): Promise<Handled> {
  const lies = await whereIs(scope, asked.referral);
  const [found, body] = await scope.table.getAll([
    headerOf(scope, lies, asked.referral),
    { entity: referralBody, key: bodyKey(scope.homes, lies, asked.referral) },
  ]);
  if (found?.value.place !== "here") throw new NotYet("it is being moved");
  if (!body) return nothing;
  const now = introducedBy(factsOf(body.value));
  const needed = await neededFor(scope, { person: found.value.person, by: asked.referral });
  if (!needed) return nothing;
  const { person: stands, by } = needed;
  const [before, after, known] = await Promise.all(
    [asked.before, now, stands.value].map((one) => tokenFor(scope, one.legalName, one.birthDate)),
  );
  const other = before === after ? undefined : await recognize(scope, now);
  const said = by.some((one) => one === "merge" || one === "hidden" || one === "apart");
  if (by.every((one) => one === "hidden" || one === "apart"))
    return other && !said && (await isSomeoneElse(scope, stands, other))
      ? joined(scope, found, stands, other)
      : renamed(scope, stands, now, asked.referral);
  const byLetters = before === known && !said && found.value.state.status !== "moved_in";
  return other && byLetters ? parted(scope, found, other) : nothing;
}

/** On file by that name and birth date, and not marked as another person. */
async function isSomeoneElse(scope: Scope, stands: Stored<Person>, { known }: Recognized): Promise<boolean> {
  if (!known || known.value.id === stands.value.id) return false;
  return !(await notSameAs(scope, [stands])).has(known.value.id);
}

async function joined(
  scope: Scope,
  found: Stored<ReferralHeader>,
  stands: Stored<Person>,
  to: Recognized,
): Promise<Handled> {
  const { event, changes } = linked(scope, found, to.id);
  return {
    result: "done",
    events: [event, personEvent(scope, { type: "person.forgotten" }, stands.value.id)],
    changes: [...changes, ...(await to.create(null)), ...(await deletionOf(scope, stands))],
  };
}

async function parted(scope: Scope, found: Stored<ReferralHeader>, to: Recognized): Promise<Handled> {
  const { event, changes } = linked(scope, found, to.id);
  return { result: "done", events: [event], changes: [...changes, ...(await to.create(null))] };
}

async function renamed(
  scope: Scope,
  stands: Stored<Person>,
  now: Identity,
  referral: ReferralHeader["id"],
): Promise<Handled> {
  const { changes } = await rewritten(scope, stands, { ...stands.value, ...now });
  return {
    result: "done",
    events: [personEvent(scope, { type: "person.corrected" }, stands.value.id, { referral })],
    changes,
  };
}

import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { date, defineForm, pin, tick } from "#shared/kernel/form.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import type { Secrets } from "#shared/kernel/ports.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { hashOfPin } from "./pin.ts";
import type { OfJourney } from "./resident.ts";

/** Days without use after which a resident needs a new link. */
export const residentPinDays = 180;

const schema = z.object({
  network: idSchema("network"),
  journey: idSchema("journey"),
  /** Whom the link made: the PIN is theirs, and dead once the account is another's. */
  identity: z.string(),
  hash: z.string(),
  /** SHA-256 of the secret of their own phone, base64url; null if they have none. */
  device: z.string().nullable(),
  /** Wrong ones since the last right one. */
  tries: z.int().nonnegative(),
  until: instantSchema,
});
export type ResidentPin = z.infer<typeof schema>;

const keys = defineKey("door/resident", "P");
export const residentPinKey = ({ network, journey }: OfJourney): Key => ({
  pk: doors.resident(network, journey),
  sk: "P",
});

/** How a resident without an email signs in again. One for each journey. */
export const residentPin = defineEntity<ResidentPin, typeof keys>({
  kind: "resident.pin",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ network, journey }) => ({ network, journey }),
  ttl: ({ until }) => Math.floor(Date.parse(until) / 1000),
  samples: ({ network, journey }) => [
    {
      network,
      journey,
      identity: "i",
      hash: "h",
      device: "d",
      tries: 0,
      until: "2026-01-01T00:00:00.000Z",
    },
  ],
});

export const residentPinUntil = (now: Temporal.Instant): Instant =>
  stamp(now.add({ hours: residentPinDays * 24 }));

const asked = {
  birthDate: date("access.birth_date_required"),
  pin: pin("door.pin_six_digits"),
  pinAgain: pin("door.pin_six_digits"),
};
export const ownPinForm = defineForm("own-pin", null, { ...asked, own: tick("door.pin_own_device") });
/** On a phone of the staff. */
export const borrowedPinForm = defineForm("borrowed-pin", null, asked);

/** Its salt is keyed: the table alone tells no PIN. */
export const hashOfResidentPin = async (
  secrets: Secrets,
  { journey, identity }: Pick<ResidentPin, "journey" | "identity">,
  digits: string,
): Promise<string> => hashOfPin(digits, await secrets.hmac("resident-pin", `${journey}\n${identity}`));

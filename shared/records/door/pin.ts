import { scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import * as z from "zod";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { defineForm, pin, tick } from "#shared/kernel/form.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { hashOf } from "./secret.ts";

/** Wrong tries after which a PIN is gone. */
export const mostTries = 5;
/** Days after which a PIN is to be set anew. */
export const pinDays = 90;

const pinSchema = z.object({
  identity: z.string(),
  /** SHA-256 of the device's secret, base64url. */
  device: z.string(),
  /** The PIN's scrypt hash. Its salt is the device's secret, which is not stored: the table alone tells no PIN. */
  hash: z.string(),
  /** Since the last right one. */
  tries: z.int().nonnegative(),
  until: instantSchema,
});
type DevicePin = z.infer<typeof pinSchema>;

const pinKeys = defineKey("door/identity", "P#{device}");

export const pinKey = (identity: string, secret: string): Key => ({
  pk: doors.identity(identity),
  sk: `P#${hashOf(secret)}`,
});

/** The PIN with which a person unlocks their own device after its session was idle. */
export const pinEntity = defineEntity<DevicePin, typeof pinKeys>({
  kind: "pin",
  schema: pinSchema,
  schemaVersion: 1,
  at: pinKeys,
  ids: ({ identity, device }) => ({ identity, device }),
  ttl: (value) => Math.floor(Date.parse(value.until) / 1000),
  samples: () => [{ identity: "i", device: "d", hash: "h", tries: 0, until: "2026-01-01T00:00:00.000Z" }],
});

export const pinForm = defineForm("pin", null, {
  pin: pin("door.pin_six_digits"),
  pinAgain: pin("door.pin_six_digits"),
  own: tick("door.pin_own_device"),
});

/** One digit six times, or a run up or down. */
function isGuessable(digits: string): boolean {
  const steps = [...digits].slice(1).map((one, at) => Number(one) - Number(digits[at]));
  return [0, 1, -1].some((step) => steps.every((one) => one === step));
}

/** What else a new PIN must be. */
export function checkPin(
  { pin, pinAgain }: { readonly pin?: string | undefined; readonly pinAgain?: string | undefined },
  errors: FieldErrors,
): void {
  if (pin && isGuessable(pin)) errors.add("/pin", "door.pin_guessable");
  if (pin && pinAgain && pin !== pinAgain) errors.add("/pinAgain", "door.pin_differs");
}

const derive = promisify<string, string, number, { N: number; maxmem: number }, Buffer>(scrypt);

/** About a tenth of a second of work. */
export const hashOfPin = async (digits: string, secret: string): Promise<string> =>
  (await derive(digits, secret, 32, { N: 2 ** 15, maxmem: 2 ** 26 })).toString("base64url");

/** Whether two hashes are the same, in constant time. */
export const isSameHash = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));

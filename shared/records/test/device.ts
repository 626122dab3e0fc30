import * as z from "zod";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  house: idSchema("house"),
  /** A hash of its lot and serial number. */
  device: z.string(),
  test: idSchema("test"),
});
type UsedDevice = z.infer<typeof schema>;

const deviceKeys = defineKey("house/tests", "D#{device}");

/** A device that was used: it can't be used again. */
export const usedDevice = defineEntity<UsedDevice, typeof deviceKeys>({
  kind: "test.device",
  schema,
  schemaVersion: 1,
  at: deviceKeys,
  ids: ({ house, device }) => ({ house, device }),
  samples: ({ house }) => [{ house, device: "d", test: "tst_1" }],
});

const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Whether a specimen was given on a device: an outside site may send one to a laboratory without. */
export const onDevice = ({ lot }: { readonly lot: string }): boolean => lot !== "";

export const deviceOf = ({ lot, serial }: { readonly lot: string; readonly serial: string }): string =>
  fingerprint([plain(lot), plain(serial)]).slice(0, 40);

export const deviceKey = (home: Home, device: string): Key => ({
  pk: below.tests(home),
  sk: `D#${device}`,
});

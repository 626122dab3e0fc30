import { invalidField } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import type { FileRef } from "#shared/records/file/file.ts";
import type { Scan } from "#shared/records/file/read-scan.ts";
import { removalFormOf, scanFormOf, scanIn, withoutScan, withScan } from "#shared/records/file/scans.ts";
import { readFile, removing, storeFile } from "#shared/records/file/store-file.ts";
import type { TestPlace } from "#shared/records/test/test.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type ActOnTest, enter, loadTest, notTheirMentor } from "./enter.ts";
import { givenOf } from "./on-collection.ts";
import type { InPerson } from "./walks-beside.ts";

export const photoForm = scanFormOf("testing.collect");
export const photoRemovalForm = removalFormOf("testing.collect");

/** Keeps a photo of the device, without place or phone. @throws not_found, forbidden, invalid, conflict `test_not_collected`, `test_mentor` */
export async function addDevicePhoto(
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof photoForm>,
): Promise<void> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, photoForm.needs);
  const { scan } = photoForm.read(input);
  if (!scan) return;
  if (scan.type === "application/pdf") throw invalidField("/scan", "test.photo_type");
  givenOf((await loadTest(scope, input)).value);
  const stored = await storeFile(scope, home, { ...scan, command: input.command });
  const act = { verb: "addDevicePhoto", asked: { photo: stored.sha256 } };
  await enter(scope, input, act, async ({ value }) => ({
    value: { photos: withScan(value.photos, stored.ref) },
    what: { kind: "photo_added" },
    event: { type: "test.photo_added" },
    also: [await stored.keep(), await notTheirMentor(scope, value, { door, identity })],
  }));
}

/** Deletes a photo at once, such as one with a person in it: the chain of custody says so. @throws as above */
export const removeDevicePhoto = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof photoRemovalForm>,
): Promise<void> => {
  requirePermission(scope, photoRemovalForm.needs);
  const { file, why } = photoRemovalForm.read(input);
  const act = { verb: "removeDevicePhoto", asked: { file, why } };
  return enter(scope, input, act, async ({ value }) => {
    scanIn(value.photos, file);
    return {
      value: { photos: withoutScan(scope, value.photos, { file, why }) },
      what: { kind: "photo_removed", words: why },
      event: { type: "test.photo_removed" },
      also: [
        await removing(scope, scope.homes.house(value.house), file),
        await notTheirMentor(scope, value, { door, identity }),
      ],
    };
  });
};

/** A photo of a device. The view is logged. @throws not_found, forbidden */
export async function readDevicePhoto(
  scope: Scope,
  at: TestPlace & { readonly file: FileRef["file"] },
): Promise<Scan> {
  const home = houseHome(scope, at.house);
  requirePermission(scope, "testing.read");
  const { value } = await loadTest(scope, at);
  scanIn(value.photos, at.file);
  const [photo] = await Promise.all([
    readFile(scope, home, at.file),
    noteAccess(scope, below.stay(home, value.stay), "test"),
  ]);
  return photo;
}

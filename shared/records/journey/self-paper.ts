import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type SignedDocument, signedDocument } from "#shared/records/packet/document.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({ journey: idSchema("journey"), document: signedDocument.schema });
export type SelfPaper = z.infer<typeof schema>;

const selfPaperKeys = defineKey("self", "P#{document}");
export const selfPaperKey = (home: Home, document: SignedDocument["id"]): Key =>
  selfPaperKeys.within(home, { document });

/** Something they signed, in full, as its signer reads it. */
export const selfPaper = defineEntity<SelfPaper, typeof selfPaperKeys>({
  kind: "self.paper",
  schema,
  schemaVersion: 1,
  at: selfPaperKeys,
  ids: ({ journey, document }) => ({ journey, document: document.id }),
  samples: (at) => signedDocument.samples(at).map((document) => ({ journey: at.journey, document })),
});

/** Why the record of a paper was marked as entered in error is the house's note. */
export const selfPaperOf = (journey: SelfPaper["journey"], document: SignedDocument): SelfPaper => ({
  journey,
  document: { ...document, error: document.error && { ...document.error, reason: "" } },
});

import type { ImportKindName } from "#shared/records/import/kinds.ts";
import { beds } from "./beds.ts";
import { houses } from "./houses.ts";
import type { ImportKind } from "./kind.ts";
import { residents } from "./residents.ts";

/**
 * The kinds that can be imported. A new kind is a file here, its name among `importKinds`, and its texts in
 * the copy.
 */
export const kinds: Readonly<Record<ImportKindName, ImportKind>> = { houses, beds, residents };

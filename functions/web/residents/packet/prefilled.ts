import { type Content, type ContentOf, isContent } from "#shared/records/packet/document.ts";
import type { TransferredPaper } from "#shared/records/packet/transferred-paper.ts";
import type { PartPage } from "#shared/residents/packet/read-packet.ts";
import type { FormState } from "../../ui/form.tsx";

export interface PartProps {
  readonly typed: FormState;
  readonly found: PartPage;
}

const narrowed = <K extends Content["is"]>(content: Content | undefined, is: K): ContentOf<K> | undefined =>
  content && isContent(is)(content) ? content : undefined;

/** The values when this part was last signed. */
export const signedBefore = <K extends Content["is"]>(found: PartPage, is: K): ContentOf<K> | undefined =>
  narrowed(found.current?.content, is);

/** The values another house sent, if nothing is signed here yet. */
export const broughtAlong = <K extends Content["is"]>(
  found: PartPage,
  is: K,
  what: TransferredPaper,
): ContentOf<K> | undefined =>
  found.current ? undefined : narrowed(found.carried.find((one) => one.what === what)?.content, is);

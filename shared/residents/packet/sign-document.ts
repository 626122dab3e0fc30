import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import {
  type Content,
  hashShown,
  type SignedDocument,
  signedDocument,
} from "#shared/records/packet/document.ts";
import { packetEvents } from "#shared/records/packet/events.ts";
import { onBoard, packet, signatureOf } from "#shared/records/packet/packet.ts";
import { isTextPart, type Part, parts } from "#shared/records/packet/parts.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import type { SignedSpanish } from "#shared/records/packet/review.ts";
import { intent } from "#shared/records/packet/signature.ts";
import { inSpanish } from "#shared/records/packet/signature-in-spanish.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace, unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type Loaded, loadPacket, nextToSign, withDocuments } from "./load.ts";
import { contentFrom, type PartForm } from "./part-forms.ts";
import { signedNow } from "./signed-document.ts";

export interface Signing {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
  readonly part: Part;
  /**
   * `supersedes`: the active document when the page was shown, or empty; `shown`: `hashShown`; `language`: `es` if it
   * was read in Spanish; and the part's own fields.
   */
  readonly form: PartForm;
  readonly command: string;
}

/**
 * A resident places their signature on one part. The signed-in staff member hands it over and signs for the house. It is
 * kept as signed; signing again supersedes it. Returns the next part. @throws not_found, forbidden, invalid; conflict
 * `stay_closed`, `no_signature`, `not_written`, `not_in_spanish`, `text_changed`, `already_signed`
 */
export async function signDocument(
  scope: Scope,
  input: Signing,
): Promise<{ document: Id<"document">; next: Part | null }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "packet.manage");
  const { part, form } = input;
  const asked = { sign: input.stay, part, form };
  const act = {
    home,
    verb: "signDocument",
    command: input.command,
    asked,
    answers: z.object({ document: idSchema("document"), next: z.enum(parts).nullable() }),
  };
  const { answer } = await commit(scope, act, async () => {
    const loaded = await loadPacket(scope, input);
    if (loaded.stay.value.closed) throw stayConflict("stay_closed");
    const before = loaded.packet?.value.signed[part]?.document ?? null;
    if ((form.supersedes || null) !== before) throw packetConflict("already_signed");
    const document = drawUp(scope, input, loaded, before);
    const value = withDocuments(loaded, [document]);
    const id = input.stay;
    return {
      answer: { document: document.id, next: nextToSign(loaded, value) },
      events: [
        eventOf(packetEvents, {
          type: before ? "stay.document_signed_anew" : "stay.document_signed",
          in: below.stay(home, id),
          feed: home,
          subject: { stay: id, document: document.id },
          data: { part },
        }),
      ],
      changes: [
        create(signedDocument, document),
        loaded.packet ? replace(packet, loaded.packet, value) : create(packet, value),
        onBoard(scope.homes, value, (loaded.packet?.version ?? 0) + 1),
        unchanged(loaded.stay),
      ],
    };
  });
  return answer;
}

/** What a resident signs in Spanish now. @throws conflict `not_in_spanish` */
function inSpanishNow({ texts, signature }: Loaded["spanish"], part: Part, name: string): SignedSpanish {
  const own = isTextPart(part) ? texts[part] : signature;
  if (!own || !signature) throw packetConflict("not_in_spanish");
  return { text: own.text, statement: inSpanish.intent(name), review: own.review };
}

/** The document to store. @throws invalid, conflict `no_signature`, `not_written`, `not_in_spanish`, `text_changed` */
function drawUp(
  scope: Scope,
  { part, form }: Signing,
  loaded: Loaded,
  supersedes: SignedDocument["id"] | null,
): SignedDocument {
  const name = signatureOf(loaded.packet?.value);
  if (name === undefined) throw packetConflict("no_signature");
  const content: Content | undefined = isTextPart(part) ? loaded.texts[part] : contentFrom(part, form);
  if (!content) throw packetConflict("not_written");
  const spanish = form.language === "es" ? inSpanishNow(loaded.spanish, part, name) : null;
  if (isTextPart(part) && form.shown !== hashShown(content, spanish)) throw packetConflict("text_changed");
  return signedNow(scope, loaded, { part, content, name, statement: intent(name), spanish, supersedes });
}

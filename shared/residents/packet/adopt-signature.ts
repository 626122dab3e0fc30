import * as z from "zod";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Content, signedDocument } from "#shared/records/packet/document.ts";
import { packetEvents } from "#shared/records/packet/events.ts";
import { noPacket, onBoard, type Packet, packet } from "#shared/records/packet/packet.ts";
import { consentPart, type Part, parts } from "#shared/records/packet/parts.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import type { SignedSpanish } from "#shared/records/packet/review.ts";
import {
  consentStatement,
  consentText,
  isTheirName,
  signatureFields,
} from "#shared/records/packet/signature.ts";
import { inSpanish } from "#shared/records/packet/signature-in-spanish.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace, unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type Loaded, loadPacket, nextToSign } from "./load.ts";
import { signedNow } from "./signed-document.ts";

export const signatureForm = defineForm("signature", "packet.manage", {
  ...signatureFields,
  /** `es`: they read the consent in Spanish. */
  language: choice(["en", "es"]),
});

/** What the person agrees to. */
const consentContent: Content = { is: "text", text: consentText };

/** @throws conflict `not_in_spanish` */
function inSpanishNow({ signature }: Loaded["spanish"]): SignedSpanish {
  if (!signature) throw packetConflict("not_in_spanish");
  return { text: inSpanish.consentText, statement: inSpanish.consentStatement, review: signature.review };
}

interface OfStay {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
  readonly command: string;
}

interface Decided {
  readonly type: "stay.signature_adopted" | "stay.signature_withdrawn";
  readonly consent: Packet["consent"];
  readonly at: Packet["changedAt"];
  readonly changes: readonly Change[];
}

/**
 * A resident agrees to sign on a screen and types the signature they will place on each document. The consent is kept
 * as a document; adopting again supersedes it. Returns the next part to sign. @throws not_found, forbidden, invalid;
 * conflict `stay_closed`, `not_in_spanish`
 */
export const adoptSignature = (scope: Scope, input: OfStay & Sent<typeof signatureForm>) =>
  actOnConsent(scope, input, "adoptSignature", (loaded): Decided => {
    const { name, language } = signatureForm.read(input, (said, errors) => {
      if (said.name && !said.nameMeant && !isTheirName(said.name, loaded.stay.value))
        errors.add("/nameMeant", "packet.other_name");
    });
    const document = signedNow(scope, loaded, {
      part: consentPart,
      content: consentContent,
      name,
      statement: consentStatement,
      spanish: language === "es" ? inSpanishNow(loaded.spanish) : null,
      supersedes: loaded.packet?.value.consent?.document ?? null,
    });
    const { at } = document.signed;
    return {
      type: "stay.signature_adopted",
      consent: { document: document.id, name, at },
      at,
      changes: [create(signedDocument, document)],
    };
  });

/**
 * A resident would rather sign on paper from now on, whether or not they agreed to a screen before. What is signed stays
 * signed. @throws not_found, forbidden; conflict `stay_closed`, `already_on_paper`
 */
export const withdrawSignature = (scope: Scope, input: OfStay) =>
  actOnConsent(scope, input, "withdrawSignature", ({ packet: was }): Decided => {
    if (was?.value.onPaperSince) throw packetConflict("already_on_paper");
    const at = stamp(scope.now());
    return { type: "stay.signature_withdrawn", consent: was?.value.consent ?? null, at, changes: [] };
  });

async function actOnConsent(
  scope: Scope,
  input: OfStay,
  verb: string,
  decide: (loaded: Loaded) => Decided,
): Promise<{ next: Part | null }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, signatureForm.needs);
  const { command, ...asked } = input;
  const act = { home, verb, command, asked, answers: z.object({ next: z.enum(parts).nullable() }) };
  const { answer } = await commit(scope, act, async () => {
    const loaded = await loadPacket(scope, input);
    if (loaded.stay.value.closed) throw stayConflict("stay_closed");
    const { type, consent, at, changes } = decide(loaded);
    const was = loaded.packet;
    const value = {
      ...(was?.value ?? noPacket(input, at)),
      consent,
      onPaperSince: type === "stay.signature_withdrawn" ? at : null,
      changedAt: at,
    };
    return {
      answer: { next: nextToSign(loaded, value) },
      events: [
        eventOf(packetEvents, {
          type,
          in: below.stay(home, input.stay),
          feed: home,
          subject: { stay: input.stay, ...(consent ? { document: consent.document } : {}) },
        }),
      ],
      changes: [
        ...changes,
        was ? replace(packet, was, value) : create(packet, value),
        onBoard(scope.homes, value, (was?.version ?? 0) + 1),
        unchanged(loaded.stay),
      ],
    };
  });
  return answer;
}

import {
  type Content,
  type ContentOf,
  documentKey,
  isContent,
  signedDocument,
} from "#shared/records/packet/document.ts";
import type { Packet } from "#shared/records/packet/packet.ts";
import type { Part } from "#shared/records/packet/parts.ts";
import {
  type TransferredPaper,
  transferredPaper,
  transferredPaperKey,
} from "#shared/records/packet/transferred-paper.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { factsOf } from "#shared/records/referral/identity.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import type { StayContacts } from "#shared/records/stay/contacts.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { mayRead } from "../packet/read-packet.ts";

interface Reach extends Omit<StayContacts, "at"> {
  readonly phone: string;
}
interface Medicine {
  readonly name: string;
  readonly dose: string;
}
export interface Health {
  /** Null: never said. */
  readonly allergies: string | null;
  readonly medications: readonly Medicine[] | "none_known" | "not_asked" | null;
}

/** What staff need to know first about a resident, from wherever it was said last. */
export interface AboutResident {
  readonly reach: Reach;
  /** In their own words, from the referral; empty if none. */
  readonly strengths: string;
  /** Undefined for readers who may not see it. */
  readonly health: Health | undefined;
}

/** One batch read of what the referral, the signed papers and a previous house said. */
export async function aboutResident(
  scope: Scope,
  stay: Stay,
  papers: Packet | undefined,
): Promise<AboutResident> {
  const { homes, table } = scope;
  const at = { house: stay.house, stay: stay.id };
  const signed = (part: Part) => {
    const id = mayRead(scope, part) ? papers?.signed[part]?.document : undefined;
    return { entity: signedDocument, key: id && documentKey(homes, at, id) };
  };
  const carried = (what: TransferredPaper) => ({
    entity: transferredPaper,
    key:
      mayRead(scope, "medications") || what !== "medication_inventory"
        ? transferredPaperKey(homes, at, what)
        : undefined,
  });
  const [body, contacts, counted, known, reached, brought] = await table.getAll([
    { entity: referralBody, key: stay.referral ? bodyKey(homes, stay.house, stay.referral) : undefined },
    signed("contacts"),
    signed("medications"),
    carried("emergency_contacts"),
    carried("safe_contact"),
    carried("medication_inventory"),
  ]);
  const sent = body && factsOf(body.value);
  return {
    reach: firstSaid([
      ...newestFirst(
        written(stay),
        contacts && {
          ...fromPaper(contacts.value.content),
          at: contacts.value.paper?.on ?? contacts.value.signed.at,
        },
      ),
      fromPaper(reached?.value.content),
      fromPaper(known?.value.content),
      fromReferral(sent),
      { phone: stay.phone ?? "" },
    ]),
    strengths: sent?.recovery.strengths ?? "",
    health: mayRead(scope, "medications")
      ? healthOf(sent, [counted?.value.content, brought?.value.content])
      : undefined,
  };
}

type Said = Partial<Reach> & { readonly at?: string };

const written = ({ contacts, phone }: Stay): Said | undefined =>
  contacts ? { ...contacts, phone: phone ?? "" } : undefined;

/** A paper signed later says more than what was written before. */
const newestFirst = (...said: readonly (Said | undefined)[]): Said[] =>
  said.flatMap((one) => one ?? []).sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));

function fromPaper(content: Content | undefined): Said {
  if (!content || !isContent("contacts")(content)) return {};
  const { emergency, safe } = content;
  return { ...(isBlank(safe) ? {} : safe), emergency };
}
const isBlank = ({ phone, email, note }: ContentOf<"contacts">["safe"]) => `${phone}${email}${note}` === "";

function fromReferral(sent: ReferralFacts | undefined): Said {
  if (!sent) return {};
  const { phone = "", email = "", mayLeaveMessage = null } = sent.person.safeContact;
  const named = sent.arrival?.emergencyContact;
  return { phone, email, mayLeaveMessage, emergency: named ? [{ ...named, relation: "" }] : [] };
}

/** Each value from the first that says it. */
function firstSaid(all: readonly Said[]): Reach {
  const text = (name: "phone" | "email" | "note") => all.map((one) => one[name]).find(Boolean) ?? "";
  return {
    phone: text("phone"),
    email: text("email"),
    note: text("note"),
    mayLeaveMessage: all.map((one) => one.mayLeaveMessage ?? null).find((one) => one !== null) ?? null,
    emergency: all.map((one) => one.emergency ?? []).find((some) => some.length > 0) ?? [],
  };
}

/** Allergies as the referral says; medications as counted here, else as brought along or referred. */
function healthOf(sent: ReferralFacts | undefined, papers: readonly (Content | undefined)[]): Health {
  const paper = papers.find((one) => one !== undefined && isContent("medications")(one));
  const counted = paper && isContent("medications")(paper) ? paper.items : undefined;
  return {
    allergies: sent?.living.allergies ?? null,
    medications: counted ?? sent?.living.medications ?? null,
  };
}

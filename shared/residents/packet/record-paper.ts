import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { date, defineForm, field, type PartlySaid, several, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import {
  type Content,
  hashOf,
  type SignedDocument,
  signedDocument,
} from "#shared/records/packet/document.ts";
import { packetEvents } from "#shared/records/packet/events.ts";
import { onBoard, packet } from "#shared/records/packet/packet.ts";
import { isTextPart, type Part, parts } from "#shared/records/packet/parts.ts";
import { packetConflict } from "#shared/records/packet/refusals.ts";
import { paperStatement } from "#shared/records/packet/signature.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace, unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type Loaded, loadPacket, withDocuments } from "./load.ts";
import { contentFrom, type PartForm } from "./part-forms.ts";
import { signedNow } from "./signed-document.ts";

const line = { most: 200 };
export const paperSigningForm = defineForm("paper", "packet.manage", {
  documents: several(parts, "packet.documents_required"),
  on: date("text.date"),
  /** Who saw it signed. */
  witness: text({ ...line, required: "packet.witness_required" }),
  /** Where the original is kept. */
  original: text({ ...line, required: "packet.original_required" }),
  /** `wordingOf` what the page showed. */
  shown: field("text", undefined, (sent) => sent),
});

/** A paper is recorded soon after; an older date is a slip of the pen. */
const longestBack = 366;

interface Recording {
  readonly house: Id<"house">;
  readonly stay: Id<"stay">;
  /** The fields of `paperSigningForm`. A document filled in with the resident comes alone, with its own fields. */
  readonly form: PartForm;
  readonly command: string;
}

/** What the house's texts say now, to notice a change. */
export const wordingOf = ({ texts }: Pick<Loaded, "texts">): string => fingerprint(texts);

/**
 * Records documents that a resident signed on paper. They count as signed; those filled in with them say what the paper
 * says. @throws not_found, forbidden, invalid; conflict `stay_closed`, `not_written`, `text_changed`, `already_signed`
 */
export async function recordPaper(scope: Scope, input: Recording): Promise<{ papers: number }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, paperSigningForm.needs);
  const { stay, form, command } = input;
  const asked = { onPaper: stay, form };
  const act = { home, verb: "recordPaper", command, asked, answers: z.object({ papers: z.int() }) };
  const { answer } = await commit(scope, act, async () => {
    const loaded = await loadPacket(scope, input);
    if (loaded.stay.value.closed) throw stayConflict("stay_closed");
    const { documents, alone } = drawUp(scope, loaded, form);
    const value = withDocuments(loaded, documents);
    return {
      answer: { papers: documents.length },
      events: [
        eventOf(packetEvents, {
          type: "stay.signed_on_paper",
          in: below.stay(home, stay),
          feed: home,
          subject: { stay },
          data: { papers: documents.length, part: alone },
        }),
      ],
      changes: [
        ...documents.map((one) => create(signedDocument, one)),
        loaded.packet ? replace(packet, loaded.packet, value) : create(packet, value),
        onBoard(scope.homes, value, (loaded.packet?.version ?? 0) + 1),
        unchanged(loaded.stay),
      ],
    };
  });
  return answer;
}

type Drawn = readonly [SignedDocument, ...SignedDocument[]];

/** The documents to store. @throws invalid, conflict `not_written`, `text_changed`, `already_signed` */
function drawUp(scope: Scope, loaded: Loaded, form: PartForm): { documents: Drawn; alone: Part | null } {
  const contents = new Map<Part, Content>();
  const {
    documents: chosen,
    shown,
    ...paper
  } = paperSigningForm.read(form, (said, errors) => {
    checkDate(scope, loaded, said, errors);
    for (const part of said.documents ?? []) {
      const content = errors.read(() => contentOf(loaded, part, form), undefined);
      if (content) contents.set(part, content);
    }
  });
  if (chosen.some(isTextPart) && shown !== wordingOf(loaded)) throw packetConflict("text_changed");
  const [first, ...others] = chosen.map((part) =>
    signedNow(scope, loaded, {
      part,
      content: written(contents.get(part)),
      name: loaded.stay.value.legalName,
      statement: paperStatement,
      supersedes: earlier(loaded, part, contents.get(part), form),
      paper,
    }),
  );
  if (!first) throw packetConflict("not_written");
  return { documents: [first, ...others], alone: others.length === 0 ? (chosen[0] ?? null) : null };
}

const contentOf = ({ texts }: Loaded, part: Part, form: PartForm): Content | undefined =>
  isTextPart(part) ? texts[part] : contentFrom(part, form);

function written(content: Content | undefined): Content {
  if (!content) throw packetConflict("not_written");
  return content;
}

/** The document it replaces. @throws conflict `already_signed` since the page was shown */
function earlier({ packet: was }: Loaded, part: Part, content: Content | undefined, form: PartForm) {
  const before = was?.value.signed[part];
  if (!before) return null;
  const isSame = isTextPart(part)
    ? content !== undefined && before.hash === hashOf(content)
    : before.document !== form.supersedes;
  if (isSame) throw packetConflict("already_signed");
  return before.document;
}

/** A date that is not in the future, and not before the text it is on. */
function checkDate(
  scope: Scope,
  { house, since }: Loaded,
  { on, documents = [] }: PartlySaid<typeof paperSigningForm>,
  errors: FieldErrors,
): void {
  if (!on) return;
  const { timeZone } = house;
  const back = { back: longestBack, ahead: 0 };
  errors.read(() => dateWithin(on, "/on", today(scope.now(), timeZone), back), on);
  const early = documents.filter(isTextPart).find((part) => {
    const from = since[part];
    return from !== undefined && on < today(Temporal.Instant.from(from), timeZone).toString();
  });
  if (early) errors.add("/on", "packet.before_version", { part: early });
}

import { dated, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Letterhead } from "#shared/records/house/letterhead.ts";
import { hashOf, type SignedDocument } from "#shared/records/packet/document.ts";
import { isTextPart, type Part } from "#shared/records/packet/parts.ts";
import type { SignedSpanish } from "#shared/records/packet/review.ts";
import { paperStatement } from "#shared/records/packet/signature.ts";
import type { PartPage } from "#shared/residents/packet/read-packet.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { blankOf } from "./blank.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { spanishBlocks } from "./in-spanish.ts";

/** A document in words, the same on screen, in print and in a PDF. */
export interface Sheet {
  readonly letterhead: Letterhead;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly statement: string;
  /** Of what was signed, where the page may be read in another one. */
  readonly language?: { readonly text?: string; readonly statement: string };
  /** A signature typed on a screen; empty if there is none. */
  readonly signature: string;
  /** Who signed, when, and for the house. */
  readonly signed: readonly string[];
  /** Who still has to sign, each on a line. */
  readonly toSign: readonly string[];
  /** What tells this text from others. */
  readonly check: string;
}

const copy = () => words().residents.document;
const paper = () => words().residents.paper;

/** A signed document. */
export async function sheetOf(document: SignedDocument, zone: string): Promise<Sheet> {
  const { part, content, contentHash, letterhead, spanish } = document;
  return {
    letterhead,
    title: words().residents.packet.parts[part],
    blocks: spanish
      ? [...blocksOf(content), ...(await signedInSpanish(document, spanish))]
      : blocksOf(content),
    statement: spanish ? spanish.statement : document.signed.statement,
    language: spanish
      ? { statement: "es" }
      : { statement: "en", ...(isTextPart(part) || content.is === "text" ? { text: "en" } : {}) },
    signature: document.paper ? "" : document.signed.name,
    signed: [...signedBy(document, zone), ...inError(document, zone)],
    toSign: [],
    check: copy().check({ hash: contentHash }),
  };
}

/** After the English version: what was read in Spanish, above the statement that was signed. */
const signedInSpanish = async (
  { content, signed }: SignedDocument,
  { text, review: { reviewer, on } }: SignedSpanish,
): Promise<Block[]> => [
  { is: "text", text: signed.statement },
  { is: "text", text: copy().inSpanish({ reviewer, day: longDay(on) }) },
  ...(content.is === "text" || content.is === "fees" ? await spanishBlocks(content, text) : []),
];

function signedBy({ signed, witness, ...document }: SignedDocument, zone: string): string[] {
  const by = { name: nameOfActor(witness.by) ?? "", role: words().common.roles[witness.role] };
  const when = dated(signed.at, zone);
  if (document.paper)
    return [
      paper().signed({ name: signed.as, when: longDay(document.paper.on) }),
      paper().witnessed({ name: document.paper.witness }),
      paper().kept({ where: document.paper.original }),
      paper().recorded({ ...by, when }),
    ];
  return [
    copy().signed({ name: signed.name, when }),
    ...(signed.name === signed.as ? [] : [copy().knownAs({ name: signed.as })]),
    copy().forHouse(by),
  ];
}

const inError = ({ error }: SignedDocument, zone: string): string[] =>
  error
    ? [
        paper().inError({
          name: nameOfActor(error.by) ?? "",
          when: dated(error.at, zone),
          reason: error.reason,
        }),
      ]
    : [];

/** A document to print and sign by hand. */
export function sheetToSign(found: PartPage, part: Part): Sheet {
  const { letterhead, house, stay, texts } = found;
  const text = isTextPart(part) ? texts[part] : undefined;
  return {
    letterhead: { ...letterhead, entity: letterhead.entity || house.networkName },
    title: words().residents.packet.parts[part],
    blocks: blankOf(found, part),
    statement: paperStatement,
    signature: "",
    signed: [],
    toSign: [paper().resident({ name: stay.value.legalName }), paper().forHouse],
    check: text ? paper().version({ version: hashOf(text).slice(0, 8) }) : "",
  };
}

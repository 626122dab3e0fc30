import { dated } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Letterhead } from "#shared/records/house/letterhead.ts";
import type { SignedDocument } from "#shared/records/packet/document.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { type Block, blocksOf } from "./blocks.ts";

/** A signed document in words, the same on screen, in print and in a PDF. */
export interface Sheet {
  readonly letterhead: Letterhead;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly statement: string;
  readonly signature: string;
  /** Who signed, when, and for the house. */
  readonly signed: readonly string[];
  readonly check: string;
}

export function sheetOf(document: SignedDocument, zone: string): Sheet {
  const copy = words().residents.document;
  const { signed, witness, part, content, contentHash, letterhead } = document;
  const role = words().common.roles[witness.role];
  return {
    letterhead,
    title: words().residents.packet.parts[part],
    blocks: blocksOf(content),
    statement: signed.statement,
    signature: signed.name,
    signed: [
      copy.signed({ name: signed.name, when: dated(signed.at, zone) }),
      ...(signed.name === signed.as ? [] : [copy.knownAs({ name: signed.as })]),
      copy.forHouse({ name: nameOfActor(witness.by) ?? "", role }),
    ],
    check: copy.check({ hash: contentHash }),
  };
}

import { dated, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { ConsentForm } from "#shared/consents/read-signing.ts";
import type { ConsentPaper } from "#shared/records/consent/paper.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { Block } from "../residents/packet/blocks.ts";
import type { Sheet } from "../residents/packet/sheet.ts";
import { drawnUp } from "./drawn.ts";

const copy = () => words().consents.signing;

/** A consent form as it is printed: to sign by hand, or as it was signed. */
export function sheetOf(form: ConsentForm): Sheet {
  if (form.is === "signed") return signedSheet(form.paper);
  const { patient, letterhead } = form.prepared;
  const { title, blocks } = drawnUp(form.prepared).content;
  return {
    letterhead,
    title,
    blocks,
    statement: words().consents.form.onPaper,
    signature: "",
    signed: [],
    toSign: [patient.legalName],
    check: "",
  };
}

/** Its English version comes first, then what was signed. */
const inEnglish = ({
  english,
  review: { reviewer, on },
}: NonNullable<ConsentPaper["translated"]>): Block[] => [
  ...english.blocks,
  { is: "text", text: english.statement },
  { is: "text", text: words().residents.document.inSpanish({ reviewer, day: longDay(on) }) },
];

function signedSheet({
  letterhead,
  content,
  contentHash,
  english,
  translated,
  signed,
  ...paper
}: ConsentPaper): Sheet {
  const beside = paper.witness && nameOfActor(paper.witness);
  return {
    letterhead,
    title: content.title,
    blocks: translated ? [...inEnglish(translated), ...content.blocks] : content.blocks,
    statement: content.statement,
    language: {
      statement: content.language,
      ...(content.language === "en" ? { text: content.language } : {}),
    },
    signature: signed.name,
    signed: [
      copy().signed({ name: signed.name, when: dated(signed.at, paper.timeZone) }),
      ...(signed.name === signed.as ? [] : [copy().onFileAs({ name: signed.as })]),
      ...(beside ? [copy().beside({ name: beside })] : []),
    ],
    toSign: [],
    check: [
      copy().check({ hash: contentHash }),
      ...(english ? [copy().english({ hash: english })] : []),
    ].join(" "),
  };
}

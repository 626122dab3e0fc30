import { copyOf } from "#functions/copy/copy.ts";
import { and, longDay } from "#functions/copy/times.ts";
import { inWords, words } from "#functions/copy/words.ts";
import type { DrawUp } from "#shared/consents/sign-consent.ts";
import { usualPurpose } from "#shared/records/consent/consent.ts";
import type { ConsentContent } from "#shared/records/consent/paper.ts";
import type { PreparedConsent } from "#shared/records/consent/prepared.ts";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import { readsSpanish } from "../residents/packet/in-spanish.ts";
import { consentWording } from "./wording.ts";

const copy = () => words().consents.form;

/** A prepared consent in the language of the request; in Spanish with its English version. */
export const drawnUp: DrawUp = (prepared) =>
  readsSpanish()
    ? {
        content: inWordsOfRequest(prepared),
        translated: {
          english: inWords(copyOf("en"), () => inWordsOfRequest(prepared)),
          wording: consentWording(),
        },
      }
    : { content: inWordsOfRequest(prepared) };

/** Whether it can be read and signed in the language of the request. */
export const isOffered = ({ spanish }: PreparedConsent): boolean =>
  !readsSpanish() || spanish?.wording === consentWording();

const inWordsOfRequest = (one: PreparedConsent): ConsentContent => ({
  language: words().language,
  title: copy().titles[one.kind],
  blocks: [
    {
      is: "rows",
      rows: [
        [copy().patient, one.patient.legalName],
        [copy().discloser, one.discloser],
        [copy().recipient, one.recipient],
        [copy().what, and(one.what.map((kind) => copy().information[kind]))],
        [copy().purpose, one.purpose === usualPurpose ? copy().usualPurpose : one.purpose],
        [copy().mayReturn, one.mayReturn.join(", ") || copy().nothing],
        [copy().until, "on" in one.expires ? longDay(one.expires.on) : one.expires.event],
      ],
    },
    ...[
      copy().scope({ notice: disclosureNotice }),
      one.irrevocableUntil ? copy().irrevocable({ event: one.irrevocableUntil }) : copy().revoke,
      copy().onward,
      copy().choice,
    ].map((text) => ({ is: "text" as const, text })),
  ],
  statement: copy().statement,
});

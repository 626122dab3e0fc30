import { expect, test } from "vitest";
import { apiRoutes } from "#functions/api/routes.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import { exportsOf, sourcesIn } from "../support/source.ts";

/*
 * Every way out of the system, with the basis on which something may leave by it. The types require a basis of each; a
 * new one is declared here too, or fails.
 */

/** Outbox requests with effects outside: all others stay in the network. */
const requests = {
  mail: "stated",
  text: "no_resident",
  page: "no_resident",
  practice: "no_resident",
  mail_disclosure: "consent",
  invite_alumnus: "consent",
  tell_witness: "no_resident",
};

/** Emails outside of the gate. */
const mails = {
  invitation: "no_resident",
  access: "no_resident",
  overdue: "no_resident",
  notification: "no_resident",
  archive: "no_resident",
  erasure: "no_resident",
  witness: "no_resident",
  own_page: "to_the_person",
  papers: "to_the_person",
  message_waiting: "to_the_person",
};

const sheets = {
  "administration activity": "no_resident",
  "administration beds": "no_resident",
  "administration figures": "no_resident",
  "administration houses": "no_resident",
  "administration members": "no_resident",
  "administration partners": "no_resident",
  "administration recovery_capital": "no_resident",
  "care activity": "own_use",
  "care referrals": "own_use",
  "care residents": "own_use",
  "care stays": "own_use",
};

const responses = {
  "GET /v1/vacancies": "no_resident",
  "POST /v1/referrals": "sent_by_them",
  "GET /v1/referrals": "consent",
  "GET /v1/referrals/:id": "consent",
  "PUT /v1/referrals/:id/withdrawal": "consent",
  "POST /v1/referrals/:id/information": "consent",
  "PUT /v1/referrals/:id/offer-acceptance": "consent",
  "PUT /v1/referrals/:id/offer-refusal": "consent",
};

const texts = sourcesIn("shared");

test("every outbox request that leaves is declared, and every mail by its kind", () => {
  const kinds = capabilities.flatMap(({ requests: all = [] }) => all);
  const leaving = kinds.flatMap(({ request, outside }) => (outside ? [[request.kind, outside.leaves]] : []));
  expect(Object.fromEntries(leaving)).toEqual(requests);
  const sent = texts.flatMap(({ text }) =>
    [...text.matchAll(/\bkind: "(\w+)",\s+leaves: "(\w+)"/g)].map(([, kind, leaves]) => [kind, leaves]),
  );
  expect(Object.fromEntries(sent)).toEqual(mails);
});

test("only receivers reach a port to the outside", () => {
  const sending = texts
    .filter(({ text }) => /\b(mail|port|texts)\.send\(/.test(text))
    .map(({ path }) => path);
  expect(sending).toEqual([
    "shared/alerts/receive-page.ts",
    "shared/alumni/deliver-invitation.ts",
    "shared/consents/deliver-disclosure.ts",
    "shared/engine/outbox/mail.ts",
    "shared/houses/roster/receive-practice.ts",
    "shared/network/notification/receive-text.ts",
    "shared/testing/witness/deliver-to-witness.ts",
  ]);
});

test("what passes the gate is declared, and nothing else writes the accounting", () => {
  const through = texts.filter(({ text }) =>
    /\b(letOut|passGate|entry)\(|(create|moving)\(disclosure\b/.test(text),
  );
  expect(through.map(({ path }) => path)).toEqual([
    "shared/consents/bring-along.ts", // moves entries
    "shared/consents/guest/open-guest.ts",
    "shared/consents/mail-disclosure.ts",
    "shared/consents/receive-consent.ts", // moves entries
    "shared/consents/record-disclosure.ts",
    "shared/exports/hand-over.ts",
    "shared/records/consent/gate.ts",
    "shared/referrals/decisions/told-at-gate.ts",
    "shared/referrals/partner/through-gate.ts",
    "shared/testing/elsewhere/by-link.ts",
  ]);
});

test("every export is declared", async () => {
  const all = (await Promise.all(sourcesIn("shared/exports").map(exportsOf))).flatMap((one) =>
    Object.values(one),
  );
  const found = all.flatMap((one) =>
    typeof one === "object" && one !== null && "what" in one && "over" in one && "leaves" in one
      ? [[`${one.over} ${one.what}`, one.leaves]]
      : [],
  );
  expect(Object.fromEntries(found)).toEqual(sheets);
});

test("every response of the partners' API is declared, and what it says of a referral is the view", () => {
  const found = apiRoutes.map(({ method, path, leaves }) => [`${method.toUpperCase()} ${path}`, leaves]);
  expect(Object.fromEntries(found)).toEqual(responses);
});

test("the view is written by the projection through the gate, and by what its own partner sends", () => {
  const projected = capabilities.flatMap(({ projections = [] }) => projections);
  expect(projected.filter(({ to }) => to.includes(partnerView))).toHaveLength(1);
  const writers = texts.filter(({ text }) =>
    /\b(create|replace|card|project|written)\(\s*partnerView\b/.test(text),
  );
  expect(writers.map(({ path }) => path).sort()).toEqual([
    "shared/referrals/follow-referral.ts",
    "shared/referrals/intake/submit-referral.ts",
  ]);
});

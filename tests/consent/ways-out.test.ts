import { expect, test } from "vitest";
import { apiRoutes } from "#functions/api/routes.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import { exportsOf, sourcesIn } from "../support/source.ts";

/*
 * Every way out of the system, with the basis on which something may leave by it. A new one is declared here or fails.
 * `gate`: it passes the gate. The others say nothing about a person to anyone else.
 */

/** Outbox requests: all but mail and texts stay in the network. */
const requests = {
  mail: "by its kind, below",
  text: "no resident: a code, or an address behind the sign-in",
  submit: "inside",
  withdraw: "inside",
  inform: "inside",
  answer_offer: "inside",
  enter_referral: "inside",
  pass: "inside",
  remind: "inside",
  correct_referral: "inside",
  notify: "inside",
  introduce: "inside",
  carry_over: "inside",
  take_down: "inside",
  set_up: "inside",
  add_beds: "inside",
  confirm: "inside",
  correct: "inside",
  release: "inside",
  keep_consent: "inside",
  keep_answer: "inside",
  move_consent: "inside",
  move_disclosures: "inside",
} as const;

const mails = {
  invitation: "no resident: an invitation to sign in",
  access: "no resident: that someone may see residents",
  overdue: "no resident: a number and an address behind the sign-in",
  notification: "no resident: a number and an address behind the sign-in",
  archive: "no resident: that an archive was asked for",
  erasure: "no resident: that the network leaves",
  papers: "the resident's own copy, at the address they gave for it",
} as const;

/** Files that staff of the network export for its own use. */
const sheets = [
  "activity",
  "beds",
  "figures",
  "houses",
  "members",
  "partners",
  "referrals",
  "residents",
  "stays",
];

const responses = {
  "GET /v1/vacancies": "no resident: open beds",
  "POST /v1/referrals": "what the partner sent itself",
  "GET /v1/referrals": "gate",
  "GET /v1/referrals/:id": "gate",
  "PUT /v1/referrals/:id/withdrawal": "gate",
  "POST /v1/referrals/:id/information": "gate",
  "PUT /v1/referrals/:id/offer-acceptance": "gate",
  "PUT /v1/referrals/:id/offer-refusal": "gate",
} as const;

const texts = sourcesIn("shared");

test("every outbox request is declared; only mail and texts leave, mail by declared kinds", () => {
  const kinds = capabilities.flatMap(({ requests: all = [] }) => all);
  expect(kinds.map(({ request }) => request.kind).sort()).toEqual(Object.keys(requests).sort());
  // A receiver with effects outside is a way out.
  const outside = kinds.filter(({ reachesOutside }) => reachesOutside).map(({ request }) => request.kind);
  expect(outside.sort()).toEqual(["mail", "text"]);
  // Whoever sends mail names its kind in the same file.
  const sent = texts
    .filter(({ text }) => /import \{[^}]*\bmail\b[^}]*\} from "#shared\/engine\/outbox\/mail\.ts"/.test(text))
    .map(({ text }) => [...text.matchAll(/\bkind: "(\w+)"/g)].map(([, kind = ""]) => kind));
  expect(sent.length).toBeGreaterThanOrEqual(Object.keys(mails).length);
  expect([...new Set(sent.flat())].sort()).toEqual(Object.keys(mails).sort());
});

test("every export is declared", async () => {
  const all = (await Promise.all(sourcesIn("shared/exports").map(exportsOf))).flatMap((one) =>
    Object.values(one),
  );
  const names = all.flatMap((one) =>
    typeof one === "object" && one !== null && "what" in one && "page" in one ? [String(one.what)] : [],
  );
  expect([...new Set(names)].sort()).toEqual(sheets);
});

test("every response of the partners' API is declared, and what it says of a referral is the view", () => {
  const found = apiRoutes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(found.sort()).toEqual(Object.keys(responses).sort());
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

import type { viewStatuses } from "#shared/records/referral/partner-view.ts";
import { message } from "./message.ts";

interface Status {
  readonly means: string;
  /** Who moves the referral on. */
  readonly next: string;
}

const statuses: Readonly<Record<(typeof viewStatuses)[number], Status>> = {
  submitted: {
    means: "You sent it, and it is on its way to the network.",
    next: "No one: it takes seconds.",
  },
  received: {
    means: "The network has it. `decideBy` says when the decision is due.",
    next: "The network or a house",
  },
  information_requested: {
    means: "A house has a question, in `pause`. The clock is paused until you answer.",
    next: "You",
  },
  waitlisted: {
    means: "Waiting for a bed. An `offer` appears when one is open.",
    next: "The house, then you",
  },
  accepted_with_conditions: {
    means: "A bed is held, and `conditions` have to be met before the move-in.",
    next: "The house",
  },
  accepted: {
    means: "A bed is held until `hold.until`. `house` says where to go.",
    next: "The house, on arrival",
  },
  moved_in: { means: "The person lives in the house. This is the end of the referral.", next: "No one" },
  no_show: { means: "The person did not arrive. The house calls you within the hour.", next: "The house" },
  declined: {
    means: "No house could accept. `decision` gives the reason and what would change it.",
    next: "No one",
  },
  withdrawn: { means: "You or the network ended the referral before the move-in.", next: "No one" },
  refused: { means: "The network could not take it in. Call the network.", next: "No one" },
  not_shared: { means: "The consent does not allow a status, or it has expired.", next: "Not shared" },
};

/** What to do about a problem, by its public code. */
const todos = {
  malformed: "Fix the body and send it again with the same Idempotency-Key.",
  authorization: "Send the header once. A proxy may have added a second one.",
  idempotency_key: "Make a new key for each new request, such as a UUID, and keep it for retries.",
  cursor: "Read the list again from the start. A cursor belongs to one list and one key.",
  limit: "Send a whole number from 1 to 100, or leave it out.",
  unauthenticated: "Check that the key is complete and not suspended. Ask the network for a new one.",
  not_found: "Check the ID. A referral that another partner sent looks the same as one that doesn't exist.",
  method: "Use a method from the `Allow` header.",
  still_running: "Wait a second and send the same request again.",
  changed: "Read the referral again, then decide whether to repeat the request.",
  not_asked: "Read the referral. Its question was answered by phone, or it was closed.",
  already_answered: "Do nothing: your first answer counts.",
  no_offer: "Read the referral. The offer has expired, or the house withdrew it.",
  offer_answered: "Call the house, if the first answer was a mistake.",
  too_large: "Shorten the texts. Documents can’t be sent through the API.",
  content_type: "Send the header `Content-Type: application/json`.",
  payload: "Fix every field listed in `errors`, and send it with a new Idempotency-Key.",
  too_deep: "Compare the body with the example: it has at most three levels.",
  command_reused: "Send the first body again to get its response, or use a new key for a new request.",
  rate: "Wait as many seconds as `Retry-After` says.",
  internal: "Try again with the same Idempotency-Key. If it persists, give support the request ID.",
};

/** The partners' documentation. Only the build reads it, so that it weighs on no function. */
export const partnerDocs = {
  title: "Partner API",
  lead: "See open beds, send referrals and follow them until the person moves in.",
  contents: "Contents",
  openapi: "OpenAPI document",
  copy: "Copy",
  copied: "Copied",
  yours: {
    title: "Fill in your own",
    hint: "Replaced in every example below. What you type stays on this page until you close it.",
    key: "API key",
    discloser: "Your organization",
    recipient: "The network’s legal entity",
    referral: "Referral ID, from step 3",
  },
  noScript: "Replace the key, the two names and the dates in the examples before you send them.",
  start: {
    title: "Quickstart",
    steps: {
      key: {
        title: "Get a key",
        text: "The network’s administrator issues it on the Partners page. It is shown once. Store it as a secret, and send it with every request.",
      },
      beds: { title: "See open beds", text: "Each house with its criteria and number of open beds." },
      send: {
        title: "Send a referral",
        text: "Save the example as referral.json. Each new referral takes a new Idempotency-Key. If you get no response, send the same request again: it is counted once.",
      },
      follow: {
        title: "Follow its status",
        text: "Use the `id` of the response. Read it every few minutes while you wait, and again before you bring the person.",
      },
      answer: {
        title: "Answer, accept or withdraw",
        text: "Answer a question while the status is `information_requested`, accept an offered bed, or withdraw the referral if the person changed their plans.",
      },
    },
  },
  life: {
    title: "The life of a referral",
    text: "From sending to move-in. The waitlist and the conditions only come where they are needed. A referral can be declined or withdrawn at every step before the move-in.",
    by: {
      submitted: "you send it",
      received: "the network gets it",
      waitlisted: "a house has no bed yet",
      accepted_with_conditions: "a house accepts",
      accepted: "conditions are met",
      moved_in: "the house records it",
      refused: "the network can’t take it",
      information_requested: "a house asks you",
      declined: "a house or the network",
      withdrawn: "you or the network",
      no_show: "the house, and it calls you",
    },
    status: "Status",
    means: "What it means",
    next: "Who acts next",
    statuses,
  },
  operations: {
    title: "Operations",
    parameters: "Parameters",
    body: "Body",
    responses: "Responses",
    fields: "Fields",
    example: "Example",
  },
  fields: {
    title: "Fields",
    required: "required",
    optional: "optional",
    oneOf: "One of",
    example: "Example",
  },
  rules: {
    title: "How requests work",
    all: {
      signing: {
        title: "Keys",
        text: "Send `Authorization: Bearer` and your key. A key belongs to one partner of one network and may be limited to some houses. The network can suspend it at any time.",
      },
      dates: {
        title: "Dates and times",
        text: "A moment has its offset from UTC (RFC 3339). A date is a calendar date, and its description says in which time zone. Where a house is involved, `timeZone` names it.",
      },
      pages: {
        title: "Pages of a list",
        text: message(
          "A list returns `items` and `next`. Send `next` as `cursor` to get the next page; it is null on the last one. `limit` is 1 to {largestPage}. Without it, referrals come in pages of {ownReferralsPage} and houses in pages of {vacanciesPage}.",
        ),
      },
      repeats: {
        title: "Sending again",
        text: message(
          "An `Idempotency-Key` has 1 to {longestKey} visible characters, without a comma. The same key with the same body is the same request for {keptDays} days: you get the first response, with `Idempotency-Replayed: true`. The same key with another body is refused.",
        ),
      },
      rate: {
        title: "Rate limit",
        text: message(
          "Requests are counted per key, in windows of {windowSeconds} seconds. Each response has the limit in `RateLimit-Policy` (`q` requests in `w` seconds), and in `RateLimit` how many are left (`r`) and the seconds until the count starts over (`t`). Your network’s OpenAPI document also states the limit, at 429.",
        ),
      },
      sizes: {
        title: "Sizes",
        text: message(
          "A body has at most {kilobytes} kB. Lengths count characters (Unicode code points); a basic emoji is one.",
        ),
      },
      news: {
        title: "Finding out what changed",
        text: message(
          "There are no webhooks. Read the list of referrals every few minutes: one request with `limit={largestPage}` returns the newest, and `changedAt` says when a referral last changed. Read a referral again before you bring the person.",
        ),
      },
      trying: {
        title: "Trying it out",
        text: "There is no test key: what you send is a real referral. To try requests, run Porchlight on your own computer. It starts with fictional houses, people and keys.",
      },
      consent: {
        title: "Consent",
        text: "A referral needs the person’s full consent (42 CFR 2.31). You get back only what the consent allows, and nothing after its last day. Partners and networks exchange no fees, credits or paid holds.",
      },
    },
  },
  errors: {
    title: "Errors",
    text: "Every error is an `application/problem+json` document (RFC 9457). Its `type` ends with the code. If fields are wrong, `errors` lists each one with a JSON pointer, a code and a sentence. Show the sentence to the person who filled in the field.",
    todo: "What to do",
    fieldTitle: "Field errors",
    fieldText: "Codes in `errors`, with the sentences they come with.",
    todos,
  },
  versions: {
    title: "Versions and changes",
    text: "The version is in the path. In version 1 we may add fields to responses, values to lists of values, and optional fields to bodies: read unknown fields and values without failing. Anything else would be version 2, beside version 1.",
    changes: [
      {
        day: "2026-11-29",
        text: "New: `openReferral`, your own open referral for the same person. Every field has a description and an example, and every response has an example. Lengths count characters (code points). Errors in an `answer` use the same codes as in a referral. Each invalid field has one error, at its own pointer, even if the field may also be `none_known`.",
      },
      { day: "2026-11-29", text: "This documentation. Every field is listed with its type and bounds." },
    ],
  },
};

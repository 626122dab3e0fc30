import type { partnerReferralConflict } from "#shared/records/referral/refusals.ts";
import type { commitConflict } from "#shared/table/refusals.ts";
import { message } from "./message.ts";

/** Every conflict a referral partner can run into. */
type PartnerConflict = (typeof partnerReferralConflict.codes | typeof commitConflict.codes)[number];

const conflicts: Readonly<Record<PartnerConflict, string>> = {
  still_running: "The first request with this Idempotency-Key is still running. Try again in a moment.",
  changed: "Someone else just changed this. Read it again and retry.",
  not_asked: "There is no open question about this referral.",
  already_answered: "This question was already answered; the answer is being delivered.",
  no_offer: "There is no open bed offer for this referral. Read it again.",
  offer_answered: "This offer was already answered the other way. Call the house.",
};

const cursor = "This cursor isn't valid for this list. Start again without one.";

/** Text of the partner API's problem documents. */
export const partnerApi = {
  titles: {
    400: "Malformed request",
    401: "An active API key is required",
    403: "This key isn't allowed to do that",
    404: "Not found",
    405: "This path doesn't support that method",
    409: "This conflicts with the current state",
    413: "Request too large",
    415: "The body must be application/json",
    422: "The request is invalid",
    429: "Too many requests",
    500: "Something went wrong on our side",
  },
  /** Why a use case refused, by its code. */
  details: {
    ...conflicts,
    payload: "Some fields are invalid.",
    cursor,
    command_reused: "This Idempotency-Key was already used with a different body.",
    not_found: "It doesn't exist, or you don't have access.",
    too_deep: "The body is nested too deeply.",
  },
  /** Why the API refused a request before any use case ran. */
  refusals: {
    not_utf8: "The body isn't valid UTF-8.",
    not_json: "The body isn't valid JSON.",
    content_type: "Send the body as application/json.",
    too_large: message("A body may have {kilobytes} kB."),
    cut_short: "The body ended early. Send it again.",
    cursor,
    limit: "The limit must be a number from 1 to 100.",
    no_idempotency_key: "Send an Idempotency-Key, so a retry is safe.",
    bad_idempotency_key: "Send one Idempotency-Key of 1 to 200 visible characters.",
    authorization_repeated: "Send one Authorization header.",
    unauthenticated: "Send an active API key as a Bearer token.",
    rate: message("Try again in {seconds} seconds."),
    no_path: "Nothing exists at this path.",
    method: "This path doesn't support that method.",
  },
  internal: "Contact support with the request ID.",
};

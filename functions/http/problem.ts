import { type FieldProblem, Refusal } from "#shared/kernel/errors.ts";
import type { partnerReferralConflict } from "#shared/records/referral/refusals.ts";
import type { commitConflict } from "#shared/table/refusals.ts";

/** An error as RFC 9457 has it, with a JSON pointer for each field it is about. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request, for whoever asks us about it. */
  readonly instance: string;
  readonly errors?: readonly FieldProblem[];
}

/** A refusal of the HTTP layer itself, before any use case was asked. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, detail: string, headers: Record<string, string> = {}) {
    super(code);
    this.name = "HttpRefusal";
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.headers = headers;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: "The request is malformed",
  401: "A live API key is needed",
  403: "This key may not do that",
  404: "There is no such thing here",
  405: "This path does not take that method",
  409: "This cannot be done as things stand",
  413: "The request is too large",
  415: "The body has to be application/json",
  422: "The request cannot be accepted as it is",
  429: "Too many requests",
  500: "Something went wrong on our side",
};

/** Every conflict a partner can meet. */
type PartnerConflict = (typeof partnerReferralConflict.codes | typeof commitConflict.codes)[number];

const conflicts: Readonly<Record<PartnerConflict, string>> = {
  still_running: "The first request with this Idempotency-Key is still running. Try again in a moment.",
  changed: "Somebody changed this at the same time. Read it again and retry.",
  not_asked: "No question about this referral stands open.",
  already_answered: "This question has its answer already; it is on its way.",
  no_offer: "No bed is offered for this referral now. Read it again.",
  offer_answered: "This offer was answered the other way already. Call the house.",
};

const details: Readonly<Record<string, string>> = {
  ...conflicts,
  payload: "Some fields need another look.",
  cursor: "The cursor is not one of ours for this list. Start again without one.",
  command_reused: "This Idempotency-Key was used before with another body.",
  not_found: "It may never have been there, or it is not yours to see.",
  too_deep: "The body nests too deep.",
};

const kinds = { invalid: 422, forbidden: 403, not_found: 404, conflict: 409 } as const;
/** Refusals that mean the request was malformed rather than its content invalid. */
const malformed = new Set(["cursor"]);

const problem = (status: number, code: string, requestId: string, detail?: string): Problem => ({
  type: `urn:porchlight:problem:${code}`,
  title: titles[status] ?? "The request failed",
  status,
  detail: detail ?? details[code] ?? titles[status] ?? "",
  instance: `urn:porchlight:request:${requestId}`,
});

/** What an error says to whoever asked. Anything but a refusal is a 500 that says only which request it was. */
export function problemOf(
  error: unknown,
  requestId: string,
): { problem: Problem; headers: Record<string, string> } {
  if (error instanceof HttpRefusal) {
    return {
      problem: problem(error.status, error.code, requestId, error.detail),
      headers: { ...error.headers },
    };
  }
  if (error instanceof Refusal) {
    const status = malformed.has(error.code) ? 400 : kinds[error.kind];
    const base = problem(status, error.code, requestId);
    return { problem: error.fields.length > 0 ? { ...base, errors: error.fields } : base, headers: {} };
  }
  return {
    problem: problem(500, "internal", requestId, "Please tell us the request's number."),
    headers: {},
  };
}

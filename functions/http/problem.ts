import { en } from "#functions/copy/en/index.ts";
import { sayProblem } from "#functions/copy/problem.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldCode, FieldProblem } from "#shared/kernel/field-problem.ts";
import type { partnerReferralConflict } from "#shared/records/referral/refusals.ts";
import type { commitConflict } from "#shared/table/refusals.ts";

/** An RFC 9457 problem, with a JSON pointer for each field. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request, for support. */
  readonly instance: string;
  readonly errors?: readonly {
    readonly pointer: string;
    /** What kind of problem it is; several sentences may share one. */
    readonly code: string;
    readonly message: string;
  }[];
}

/** A refusal by the HTTP layer, before any use case runs. */
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
};

/** Every conflict a partner can meet. */
type PartnerConflict = (typeof partnerReferralConflict.codes | typeof commitConflict.codes)[number];

const conflicts: Readonly<Record<PartnerConflict, string>> = {
  still_running: "The first request with this Idempotency-Key is still running. Try again in a moment.",
  changed: "Someone else just changed this. Read it again and retry.",
  not_asked: "There is no open question about this referral.",
  already_answered: "This question was already answered; the answer is being delivered.",
  no_offer: "There is no open bed offer for this referral. Read it again.",
  offer_answered: "This offer was already answered the other way. Call the house.",
};

const details: Readonly<Record<string, string>> = {
  ...conflicts,
  payload: "Some fields are invalid.",
  cursor: "This cursor isn't valid for this list. Start again without one.",
  command_reused: "This Idempotency-Key was already used with a different body.",
  not_found: "It doesn't exist, or you don't have access.",
  too_deep: "The body is nested too deeply.",
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

/** What partners know a problem by: our code without its noun, but for these. */
const partnerCode = (code: FieldCode): string =>
  code.startsWith("refused.")
    ? "refused"
    : code === "payload.signed_in_future"
      ? "future"
      : code.slice(code.indexOf(".") + 1);

const partnerError = (one: FieldProblem) => ({
  pointer: one.pointer,
  code: partnerCode(one.code),
  message: sayProblem(en, one),
});

/** The problem document of an error. Anything but a refusal is a 500 that shows only the request ID. */
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
    return {
      problem: error.fields.length > 0 ? { ...base, errors: error.fields.map(partnerError) } : base,
      headers: {},
    };
  }
  return {
    problem: problem(500, "internal", requestId, "Contact support with the request ID."),
    headers: {},
  };
}

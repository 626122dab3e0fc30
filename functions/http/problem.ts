import type { Copy } from "#functions/copy/copy.ts";
import { en } from "#functions/copy/en/index.ts";
import { type Data, type Message, sayData } from "#functions/copy/message.ts";
import { sayProblem } from "#functions/copy/problem.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldCode, FieldProblem } from "#shared/kernel/field-problem.ts";

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

type Refusals = Copy["partnerApi"]["refusals"];
type HttpReason = keyof Refusals;
type Status = keyof Copy["partnerApi"]["titles"];

/** The status and the public code of each reason; some share a code. */
export const reasons = {
  not_utf8: [400, "malformed"],
  not_json: [400, "malformed"],
  content_type: [415, "content_type"],
  too_large: [413, "too_large"],
  cut_short: [400, "malformed"],
  cursor: [400, "cursor"],
  limit: [400, "limit"],
  no_idempotency_key: [400, "idempotency_key"],
  bad_idempotency_key: [400, "idempotency_key"],
  authorization_repeated: [400, "authorization"],
  unauthenticated: [401, "unauthenticated"],
  rate: [429, "rate"],
  no_path: [404, "not_found"],
  method: [405, "method"],
} as const satisfies Readonly<Record<HttpReason, readonly [Status, string]>>;

type Headers = Readonly<Record<string, string>>;
type Given<R extends HttpReason> =
  Refusals[R] extends Message<infer A> ? [data: A, headers?: Headers] : [data?: null, headers?: Headers];

/** A refusal by the API itself, before any use case runs. */
export class HttpRefusal extends Error {
  readonly reason: HttpReason;
  readonly data: Data;
  readonly headers: Headers;
  constructor(reason: HttpReason, data: Data, headers: Headers) {
    super(reason);
    this.name = "HttpRefusal";
    this.reason = reason;
    this.data = data;
    this.headers = headers;
  }
  get status(): Status {
    return reasons[this.reason][0];
  }
}

/** A refusal with what its sentence in the catalogue takes. */
export const httpRefusal = <R extends HttpReason>(reason: R, ...[data, headers]: Given<R>): HttpRefusal =>
  new HttpRefusal(reason, { ...data }, headers ?? {});

const kinds = { invalid: 422, forbidden: 403, not_found: 404, conflict: 409 } as const;
/** Refusals that mean the request was malformed rather than its content invalid. */
const malformed = new Set(["cursor"]);

const { titles, refusals, internal } = en.partnerApi;
const details: Readonly<Record<string, string>> = en.partnerApi.details;

const problem = (
  status: Status,
  code: string,
  requestId: string,
  detail = details[code] ?? titles[status],
): Problem => ({
  type: `urn:porchlight:problem:${code}`,
  title: titles[status],
  status,
  detail,
  instance: `urn:porchlight:request:${requestId}`,
});

/** The public code of a field problem: ours without its noun, with two exceptions. */
export const partnerCode = (code: FieldCode): string =>
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
    const [status, code] = reasons[error.reason];
    const detail = sayData(refusals[error.reason], error.data);
    return { problem: problem(status, code, requestId, detail), headers: { ...error.headers } };
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
    problem: problem(500, "internal", requestId, internal),
    headers: {},
  };
}

import type { Copy } from "#functions/copy/copy.ts";
import type { Data, Message } from "#functions/copy/message.ts";

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
export type Status = keyof Copy["partnerApi"]["titles"];

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

/**
 * What differs between the cloud and a laptop, one small interface each. Adapters live in `infra/local`
 * and `functions/cloud`; use cases see only these.
 */
export interface Secrets {
  /** A keyed hash, url-safe base64. `purpose` separates uses, so one token never serves as another. */
  hmac(purpose: string, text: string): Promise<string>;
  /** Authenticated encryption; `context` must be the same to open it again. Returns url-safe text. */
  seal(context: string, text: string): Promise<string>;
  /** Undefined when the text was forged, cut, or sealed for another context. */
  open(context: string, sealed: string): Promise<string | undefined>;
}

export interface Files {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<{ body: Uint8Array; contentType: string } | undefined>;
  /** Of what is not there: nothing to do. */
  delete(key: string): Promise<void>;
}

export interface Mail {
  /** `kind` is a word of the catalogue; the text never carries what somebody's record says. */
  send(message: { to: string; kind: string; subject: string; text: string }): Promise<void>;
}

/** Numbers about the running system: names and counts only, never ids of people. */
export interface Beacon {
  count(name: string, by: number, tags?: Readonly<Record<string, string>>): void;
}

export interface Ports {
  readonly secrets: Secrets;
  readonly files: Files;
  /** Files of a network taken as a whole: kept for days, never under a lock. */
  readonly archives: Files;
  readonly mail: Mail;
  readonly beacon: Beacon;
}

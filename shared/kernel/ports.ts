/**
 * The differences between the cloud and a laptop, one small interface each. Adapters are in `infra/local` and
 * `functions/cloud`; use cases see only these interfaces.
 */
export interface Secrets {
  /** A keyed hash, url-safe base64. `purpose` separates uses, so one token never serves as another. */
  hmac(purpose: string, text: string): Promise<string>;
  /** Authenticated encryption; `context` must be the same to open it again. Returns url-safe text. */
  seal(context: string, text: string): Promise<string>;
  /** Undefined if the text was forged, truncated, or sealed for another context. */
  open(context: string, sealed: string): Promise<string | undefined>;
}

/** What only one kind of scope may open again. */
export type Seals = Pick<Secrets, "seal" | "open">;

export interface Files {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<{ body: Uint8Array; contentType: string } | undefined>;
  /** Does nothing if the file does not exist. */
  delete(key: string): Promise<void>;
}

export interface Mail {
  /**
   * `kind` is from the copy's catalogue; subject and text never contain data from a person's record, an attachment only
   * if they asked for it. A POST to `leave` ends mails like it (RFC 8058).
   */
  send(message: MailMessage): Promise<void>;
}
export interface MailMessage {
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly leave?: string | undefined;
  readonly attachment?: Attachment | undefined;
}
export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

/** A text, of two SMS at most (306 characters), or what a voice reads. */
export interface TextMessage {
  /** E.164. */
  readonly to: string;
  readonly kind: string;
  readonly text: string;
}
export interface Texts {
  /** `stopped`: whoever has the number replied STOP, and the carrier sends nothing. */
  send(message: TextMessage): Promise<"sent" | "stopped">;
  /** Calls the number, and a voice reads the text. */
  call(message: TextMessage): Promise<"sent" | "stopped">;
}

/** Metrics of the running system: names and counts only, never ids of people. */
export interface Metrics {
  count(name: string, by: number, tags?: Readonly<Record<string, string>>): void;
}

/** One round of a public randomness beacon. */
export interface SignedRound {
  readonly round: number;
  /** Lower-case hex. */
  readonly signature: string;
}

/** Public randomness: drand's quicknet, or on a machine of one's own a development beacon that proves nothing. */
export interface Beacon {
  /** Whose signatures these are, hex. */
  readonly publicKey: string;
  /** That round and no other, its signature verified. @throws if it is not there yet, or no host has it. */
  round(round: number): Promise<SignedRound>;
}

export interface Ports {
  readonly secrets: Secrets;
  readonly files: Files;
  /** Archives of whole networks: kept for days, without a lock. */
  readonly archives: Files;
  readonly mail: Mail;
  readonly texts: Texts;
  readonly metrics: Metrics;
  readonly beacon: Beacon;
}

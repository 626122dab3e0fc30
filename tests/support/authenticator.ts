import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What an answer of the device can have wrong. */
interface Change {
  readonly origin?: string;
  readonly rpId?: string;
  readonly verified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
  readonly id?: string;
  readonly type?: string;
}

const sha256 = (data: string | Uint8Array): Buffer => createHash("sha256").update(data).digest();
const b64 = (data: string | Uint8Array): string => Buffer.from(data).toString("base64url");
const uint = (value: number, bytes: number): Buffer => {
  const out = Buffer.alloc(bytes);
  out.writeUIntBE(value, 0, bytes);
  return out;
};
/* CBOR, as far as it is needed here. */
const bytes = (data: Buffer): Buffer => Buffer.concat([Buffer.from([0x58]), uint(data.length, 1), data]);
const text = (said: string): Buffer => Buffer.concat([Buffer.from([0x60 + said.length]), Buffer.from(said)]);

const userPresent = 0x01;
const userVerified = 0x04;
const hasCredential = 0x40;

/** A device with one passkey (ES256), as a browser at `origin` would ask it. */
export class Authenticator {
  readonly id = b64(randomBytes(32));
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  readonly #origin: string;
  /** Counts its uses. */
  counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The answer to `credentials.create`. */
  add({ challenge }: { challenge: string }, change: Change = {}): string {
    const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
    const [keyX, keyY] = [Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
    const key = Buffer.concat([head, bytes(keyX), Buffer.from([0x22]), bytes(keyY)]);
    const id = Buffer.from(this.id, "base64url");
    const credential = Buffer.concat([Buffer.alloc(16), uint(id.length, 2), id, key]);
    const data = Buffer.concat([this.#data(hasCredential, change), credential]);
    const object = [
      text("fmt"),
      text("none"),
      text("attStmt"),
      Buffer.from([0xa0]),
      text("authData"),
      bytes(data),
    ];
    return this.#answer(change, {
      clientDataJSON: this.#client("webauthn.create", challenge, change),
      attestationObject: b64(Buffer.concat([Buffer.from([0xa3]), ...object])),
      transports: ["internal"],
    });
  }

  /** The answer to `credentials.get`. */
  use({ challenge }: { challenge: string }, change: Change = {}): string {
    this.counter += 1;
    const data = this.#data(0, change);
    const client = this.#client("webauthn.get", challenge, change);
    const signed = Buffer.concat([data, sha256(Buffer.from(client, "base64url"))]);
    return this.#answer(change, {
      clientDataJSON: client,
      authenticatorData: b64(data),
      signature: b64(sign("sha256", signed, this.#keys.privateKey)),
    });
  }

  #data(flags: number, { rpId, verified = true, counter = this.counter }: Change): Buffer {
    const site = sha256(rpId ?? new URL(this.#origin).hostname);
    const all = flags | userPresent | (verified ? userVerified : 0);
    return Buffer.concat([site, Buffer.from([all]), uint(counter, 4)]);
  }

  #client(type: string, challenge: string, change: Change): string {
    const { origin = this.#origin } = change;
    return b64(JSON.stringify({ type, challenge, origin, crossOrigin: false, ...asked(change) }));
  }

  #answer({ id = this.id }: Change, response: object): string {
    return JSON.stringify({ id, rawId: id, type: "public-key", response, clientExtensionResults: {} });
  }
}

/** What the browser is told, instead of what it was asked. */
const asked = ({ challenge, type }: Change) => ({
  ...(challenge ? { challenge } : {}),
  ...(type ? { type } : {}),
});

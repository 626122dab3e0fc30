import * as z from "zod";
import type { Passkey } from "#shared/records/door/passkey.ts";

/** The site that a passkey is for. */
export interface RelyingParty {
  /** Scheme, host and port as the browser sees them. */
  readonly origin: string;
  /** Shown by the device. */
  readonly name: string;
}

/** EdDSA, ES256, RS256. */
const algorithms = [-8, -7, -257];
/** Milliseconds that the device's question stays open. */
const timeout = 120_000;
const userVerification = "required";

const library = () => import("@simplewebauthn/server");
const idOf = ({ origin }: RelyingParty): string => new URL(origin).hostname;

const text = z.string().min(1).max(8000);
const base = { id: text, rawId: text, type: z.literal("public-key") };
const extensions = { clientExtensionResults: z.object({}).default({}) };
const added = z.object({
  ...base,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
  ...extensions,
});
const used = z.object({
  ...base,
  response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text }),
  ...extensions,
});

/** What a browser sent. Undefined if it has not this form. */
function parsed<V>(schema: z.ZodType<V>, sent: string): V | undefined {
  try {
    return schema.safeParse(JSON.parse(sent)).data;
  } catch {
    return undefined;
  }
}

/** The library throws for whatever is wrong; which it was, helps no one but an attacker. */
const orNothing = <V>(checked: Promise<V>): Promise<V | undefined> => checked.catch(() => undefined);

const named = ({ credential: id, transports }: Pick<Passkey, "credential" | "transports">) => ({
  id,
  transports: [...transports],
});

/** What the browser's `credentials.create` takes, as JSON. */
export async function optionsToAdd(
  party: RelyingParty,
  { challenge, person, known }: { challenge: string; person: string; known: readonly Passkey[] },
) {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: idOf(party),
    userName: person,
    challenge: Buffer.from(challenge, "base64url"),
    timeout,
    attestationType: "none",
    excludeCredentials: known.map(named),
    authenticatorSelection: { residentKey: "discouraged", userVerification },
    supportedAlgorithmIDs: algorithms,
  });
}

/** What the browser's `credentials.get` takes, as JSON. */
export async function optionsToUse(
  party: RelyingParty,
  { challenge, known }: { challenge: string; known: readonly Passkey[] },
) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: idOf(party),
    challenge: Buffer.from(challenge, "base64url"),
    timeout,
    allowCredentials: known.map(named),
    userVerification,
  });
}

/** The new credential of an answer to `challenge`. Undefined if anything about it is wrong. */
export async function verifyAdded(
  party: RelyingParty,
  challenge: string,
  sent: string,
): Promise<Pick<Passkey, "credential" | "publicKey" | "counter" | "transports"> | undefined> {
  const response = parsed(added, sent);
  if (!response) return undefined;
  const { verifyRegistrationResponse } = await library();
  const verdict = await orNothing(
    verifyRegistrationResponse({
      // The library's type lists the ways of transport that its authors know; browsers may send others.
      response: { ...response, response: { ...response.response, transports: [] } },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: idOf(party),
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (!verdict?.verified) return undefined;
  const { id: credential, publicKey, counter } = verdict.registrationInfo.credential;
  const { transports } = response.response;
  return { credential, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports };
}

/** The passkey that answered `challenge`, with its new counter. Undefined if it is none of `known`, or anything is wrong. */
export async function verifyUsed<P extends Passkey>(
  party: RelyingParty,
  { challenge, known, sent }: { challenge: string; known: readonly P[]; sent: string },
): Promise<{ readonly passkey: P; readonly counter: number } | undefined> {
  const response = parsed(used, sent);
  const passkey = known.find(({ credential }) => credential === response?.id);
  if (!response || !passkey) return undefined;
  const { verifyAuthenticationResponse } = await library();
  const verdict = await orNothing(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: idOf(party),
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    }),
  );
  return verdict?.verified ? { passkey, counter: verdict.authenticationInfo.newCounter } : undefined;
}

import { identityOf } from "#shared/records/door/secret.ts";

/** How to reach the issuer that vouches for people. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** Names the issuer in identities; defaults to its URL. In development the URL changes with the port. */
  readonly namespace?: string | undefined;
  /** Lets the issuer speak plain http: on a laptop, at localhost, and nowhere else. */
  readonly insecure?: boolean | undefined;
}

/** The identity an address has with this issuer, before its owner ever came. */
export const identityIn = ({ namespace, issuer }: OidcSettings, email: string): string =>
  identityOf(namespace ?? issuer, email);

/** What must come back unchanged between leaving for the issuer and returning. */
interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Issuer {
  /** Where to send the browser, and what to remember until it is back. */
  leave(): Promise<{ url: URL; journey: Journey }>;
  /** The person the issuer verified. Throws if anything in the response is wrong. */
  arrive(url: URL, journey: Journey): Promise<{ identity: string; email: string }>;
}

/**
 * The code flow with PKCE against one issuer. Its description is fetched once, when first needed, and the client
 * is loaded with it: most requests sign nobody in, and a cold start need not read it.
 */
export function openIssuer(settings: OidcSettings, redirectUri: string): Issuer {
  const open = async () => {
    const client = await import("openid-client");
    const configuration = await client.discovery(
      new URL(settings.issuer),
      settings.clientId,
      settings.clientSecret,
      settings.clientSecret ? undefined : client.None(),
      settings.insecure ? { execute: [client.allowInsecureRequests] } : {},
    );
    return { client, configuration };
  };
  let opened: ReturnType<typeof open> | undefined;
  const discover = () => {
    opened ??= open().catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    leave: async () => {
      const { client, configuration } = await discover();
      const journey = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: "openid email",
        // Phones are shared in a house: never sign in the previous user.
        prompt: "login",
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: "S256",
      });
      return { url, journey };
    },
    arrive: async (url, journey) => {
      const { client, configuration } = await discover();
      const tokens = await client.authorizationCodeGrant(configuration, url, {
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        pkceCodeVerifier: journey.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      // Cognito says "true" where the standard says true.
      const verified = claims?.email_verified === true || claims?.email_verified === "true";
      if (!claims || typeof claims.email !== "string" || !verified) throw new Error("No verified email");
      const identity = identityOf(settings.namespace ?? claims.iss, claims.email);
      return { identity, email: claims.email.toLowerCase() };
    },
  };
}

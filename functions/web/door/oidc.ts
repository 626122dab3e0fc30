import { identityOf } from "#shared/records/door/secret.ts";

/** How to reach the OIDC issuer. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** The issuer's name in identities. Default: its URL, which in development changes with the port. */
  readonly namespace?: string | undefined;
  /** Allows an http issuer, at localhost only. */
  readonly insecure?: boolean | undefined;
}

/** The identity of an email address with this issuer, even before its first sign-in. */
export const identityIn = ({ namespace, issuer }: OidcSettings, email: string): string =>
  identityOf(namespace ?? issuer, email);

/** Values checked when the browser returns from the issuer. */
interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Issuer {
  /** The URL to redirect to, and the values to keep until the browser returns. */
  leave(): Promise<{ url: URL; journey: Journey }>;
  /** The verified person. @throws if the response is invalid */
  arrive(url: URL, journey: Journey): Promise<{ identity: string; email: string }>;
}

/**
 * The OIDC authorization code flow with PKCE. The issuer's metadata and the client load at the first sign-in, since
 * most cold starts don't need them.
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
        // Phones are shared in a house, so the issuer must not reuse the previous user's session.
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
      // Cognito sends the string "true" instead of a boolean.
      const verified = claims?.email_verified === true || claims?.email_verified === "true";
      if (!claims || typeof claims.email !== "string" || !verified) throw new Error("No verified email");
      const identity = identityOf(settings.namespace ?? claims.iss, claims.email);
      return { identity, email: claims.email.toLowerCase() };
    },
  };
}

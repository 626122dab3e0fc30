import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";

/** Authentication only: permissions are in the members' records. */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: StackProps & { stage: StageConfig }) {
    super(scope, id, { ...props, terminationProtection: true });
    const { stage } = props;
    this.pool = new UserPool(this, "People", {
      userPoolName: `porchlight-${stage.name}`,
      featurePlan: FeaturePlan.ESSENTIALS,
      // Invited members and founders of networks create their own accounts: an account alone gives no access.
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: `porchlight-${stage.name}-${this.account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const origin = `https://${stage.domain.name}`;
    // A public client: PKCE, no client secret.
    this.client = new UserPoolClient(this, "Web", {
      userPool: this.pool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${origin}/sign-in/callback`, `${origin}/me/sign-in/callback`],
        logoutUrls: [`${origin}/sign-in`, `${origin}/me`],
      },
    });
    acknowledge(this.pool, {
      "AwsSolutions-COG2":
        "A passkey with user verification is two factors; requiring another would exclude passkeys.",
      "AwsSolutions-COG8":
        "Plus adds risk scoring of sign-ins; passkeys and email codes need only Essentials.",
    });
  }

  get issuer(): string {
    return `https://cognito-idp.${this.region}.amazonaws.com/${this.pool.userPoolId}`;
  }
}

import { type App, Tags, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import type { StageConfig } from "./config.ts";
import { ApiStack } from "./stacks/api.ts";
import { DataStack } from "./stacks/data.ts";
import { EventsStack } from "./stacks/events.ts";
import { IdentityStack } from "./stacks/identity.ts";
import { MeStack } from "./stacks/me.ts";
import { WatchStack } from "./stacks/watch.ts";
import { WebStack } from "./stacks/web.ts";

/** One stage's stacks, in the order in which they depend on one another. */
export function addStage(app: App, stage: StageConfig) {
  const env = stage.account ? { account: stage.account, region: stage.region } : { region: stage.region };
  const name = (part: string) => `porchlight-${stage.name}-${part}`;
  const data = new DataStack(app, name("data"), { env, stage });
  const identity = new IdentityStack(app, name("identity"), { env, stage });
  const api = new ApiStack(app, name("api"), { env, stage, data });
  const me = new MeStack(app, name("me"), { env, stage, data, identity, api });
  const web = new WebStack(app, name("web"), { env, stage, data, identity, api, me });
  const events = new EventsStack(app, name("events"), { env, stage, data });
  const watch = new WatchStack(app, name("watch"), { env, stage, data, api, web, me, events });
  const stacks = { data, identity, api, web, me, events, watch };
  for (const stack of Object.values(stacks)) Tags.of(stack).add("porchlight:stage", stage.name);
  return stacks;
}

/** The AWS rules run as errors; exceptions are acknowledged where they occur, with the reason. */
export const validate = (app: App): void => Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

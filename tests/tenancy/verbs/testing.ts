import { readPolicy } from "#shared/testing/policy/read-policy.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { command } from "../../support/small-world.ts";
import { aPolicy } from "../../support/testing.ts";
import type { Verb } from "./kit.ts";

export const testingVerbs: Record<string, Verb> = {
  readPolicy: { permission: "testing.read", over: "house", run: (s, { house }) => readPolicy(s, { house }) },
  savePolicy: {
    tells: "testing_policy.saved",
    permission: "testing.manage",
    over: "house",
    run: (s, { house }) => savePolicy(s, { house, form: aPolicy, version: 0, command: command() }),
  },
};

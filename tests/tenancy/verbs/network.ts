import { readNetwork } from "#shared/network/read-network.ts";
import { readProgress } from "#shared/network/read-progress.ts";
import type { Verb } from "./kit.ts";

export const networkVerbs: Record<string, Verb> = {
  readNetwork: {
    permission: "network.read",
    over: "administration",
    lists: true,
    run: (s) => readNetwork(s, {}),
  },
  readProgress: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => readProgress(s),
  },
};

import { defineCapability, type Means } from "#shared/engine/capability.ts";
import { erasure } from "#shared/engine/erasure/erasure.ts";
import { erasureEvents } from "#shared/engine/erasure/events.ts";
import { partitionList } from "#shared/engine/erasure/partition-list.ts";
import { erasureRequest } from "#shared/engine/erasure/request.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { erasureConflict } from "#shared/network/erasure/refusals.ts";
import { type Notice, runRequest, type Say } from "./begin-erasure.ts";

const entities = [erasure, partitionList, erasureRequest];

/** A network that leaves. */
export const erasures = defineCapability({
  name: "erasures",
  entities,
  events: [erasureEvents],
  refusals: [erasureConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is about the network." } },
  merge: { untouched: { of: entities, why: "It is about the network." } },
  forget: {
    kept: {
      of: entities,
      why: "The certificate stays; the lists are deleted last.",
    },
  },
  takeAlong: { left_out: { of: [erasureRequest, erasure, partitionList], why: "It is the network's." } },
  archive: {
    holds: [erasureRequest],
    leavesOut: [{ of: [erasure, partitionList], why: "They do not exist before the network has left." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "It is shown on one page." },
  due: [
    dueWork(
      erasureRequest,
      (
        _,
        __,
        {
          leaving,
          origin,
          words,
          ...means
        }: Means<{ erasure(told: Notice, origin: string): ReturnType<Say> }>,
      ) => runRequest(leaving(), (told) => words.erasure(told, origin), means),
      { mayLeave: true },
    ),
    dueWork(
      erasure,
      async (_, __, { leaving, ...means }) => {
        const { runErasure } = await import("#shared/engine/erasure/run-erasure.ts");
        await runErasure(leaving(), means);
      },
      { takesLong: true, afterLeaving: true },
    ),
  ],
});

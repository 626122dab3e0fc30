import { archive } from "#shared/engine/archive/archive.ts";
import { archiveEvents } from "#shared/engine/archive/events.ts";
import type { Readme } from "#shared/engine/archive/make-piece.ts";
import { defineCapability, type Means } from "#shared/engine/capability.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { archiveConflict } from "#shared/network/archive/refusals.ts";

/** Archives of a whole network. */
export const archives = defineCapability({
  name: "archives",
  entities: [archive],
  events: [archiveEvents],
  refusals: [archiveConflict],
  travels: { not_of_a_stay: { of: [archive], why: "It is about the network." } },
  merge: { untouched: { of: [archive], why: "It is about the network." } },
  forget: { kept: { of: [archive], why: "The files are deleted after days; the request stays." } },
  takeAlong: { left_out: { of: [archive], why: "It is the network's." } },
  archive: { holds: [archive], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It is an export itself." },
  due: [
    dueWork(
      archive,
      async (_, __, { archives: files, whole, capabilities, words }: Means<{ archiveReadme: Readme }>) => {
        const { runArchive } = await import("#shared/engine/archive/run-archive.ts");
        await runArchive(whole(), { files, capabilities, readme: words.archiveReadme });
      },
      { takesLong: true },
    ),
  ],
});
